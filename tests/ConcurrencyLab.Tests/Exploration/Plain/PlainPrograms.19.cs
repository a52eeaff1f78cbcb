namespace ConcurrencyLab.Tests;

/// <summary>Values made late, and waits that end by a limit or a look.</summary>
internal static partial class PlainPrograms
{
    public static PlainProgram A_value_that_two_make_and_one_keeps()
    {
        Lazy<object> lazy = new();
        var made = 0;
        var seen = new object[2];
        return new(() => (lazy, made) = (new(() => { Interlocked.Increment(ref made); return new object(); }, LazyThreadSafetyMode.PublicationOnly), 0), () => $"{made} {seen[0] == seen[1]}", () => seen[0] = lazy.Value, () => seen[1] = lazy.Value) { Ends = ["1 True", "2 True"] };
    }

    public static PlainProgram A_value_that_is_made_and_not_yet_kept()
    {
        Lazy<int> lazy = new();
        var (made, seen) = (0, 0);
        return new(() => (lazy, made, seen) = (new(() => Interlocked.Increment(ref made), LazyThreadSafetyMode.PublicationOnly), 0, 0), () => seen, () => _ = lazy.Value, () =>
        {
            if (Volatile.Read(ref made) == 1)
                seen = lazy.Value;
        }) { Ends = ["0", "1", "2"] };
    }

    public static PlainProgram A_value_that_cannot_be_made()
    {
        Lazy<int> lazy = new();
        var (made, failed) = (0, 0);
        return new(() => (lazy, made, failed) = (new(() => { made++; throw new InvalidOperationException(); }), 0, 0), () => $"{made} {failed}", Try, Try) { Ends = ["1 2"] };

        void Try()
        {
            try
            {
                _ = lazy.Value;
            }
            catch (InvalidOperationException)
            {
                Interlocked.Increment(ref failed);
            }
        }
    }

    public static PlainProgram A_value_that_is_looked_for()
    {
        Lazy<int> lazy = new();
        var seen = false;
        return new(() => (lazy, seen) = (new(() => 1), false), () => seen, () => _ = lazy.Value, () => seen = lazy.IsValueCreated) { Ends = ["False", "True"] };
    }

    public static PlainProgram Spinning_until_it_would_yield()
    {
        var (flag, seen) = (false, "");
        return new(() => (flag, seen) = (false, ""), () => seen, () =>
        {
            SpinWait spin = default;
            while (!Volatile.Read(ref flag))
            {
                if (spin.NextSpinWillYield)
                {
                    seen = "gave up";
                    return;
                }

                spin.SpinOnce();
            }

            seen = "saw";
        }, () => Volatile.Write(ref flag, true)) { Ends = ["gave up", "saw"], Loops = true };
    }

    public static PlainProgram Spinning_and_then_yielding()
    {
        var (flag, seen) = (false, 0);
        return new(() => (flag, seen) = (false, 0), () => seen, () =>
        {
            SpinWait spin = default;
            while (!Volatile.Read(ref flag))
            {
                if (spin.NextSpinWillYield)
                    Thread.Yield();
                else
                    spin.SpinOnce();
            }

            seen = 1;
        }, () => Volatile.Write(ref flag, true)) { Ends = ["1"], Loops = true };
    }

    public static PlainProgram A_flag_that_is_up_for_a_moment()
    {
        var (flag, seen) = (false, false);
        return new(() => (flag, seen) = (false, false), () => seen, () => seen = SpinWait.SpinUntil(() => Volatile.Read(ref flag), TimeSpan.FromSeconds(1)), () =>
        {
            Volatile.Write(ref flag, true);
            Volatile.Write(ref flag, false);
        }) { Ends = ["False", "True"] };
    }

    public static PlainProgram A_spin_lock_with_a_limit()
    {
        SpinLock gate = new(false);
        var (got, total) = (false, 0);
        return new(() => (gate, got, total) = (new(false), false, 0), () => $"{got} {total}", () =>
        {
            var taken = false;
            gate.TryEnter(100, ref taken);
            if (got = taken)
            {
                total++;
                gate.Exit();
            }
        }, () =>
        {
            var taken = false;
            gate.Enter(ref taken);
            total += 10;
            gate.Exit();
        }) { Ends = ["False 10", "True 11"] };
    }
}
