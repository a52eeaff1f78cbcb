#pragma warning disable SYSLIB0054, VSTHRD002, xUnit1031, IDE0079 // The older volatile operations are what is tested.
namespace ConcurrencyLab.Tests;

internal static partial class OrderedPrograms
{
    public static RaceProgram A_record_that_is_exchanged_until_it_fits()
    {
        Shown state = new(0);
        return new("", Raise, Raise);

        void Raise()
        {
            Shown seen;
            do
                seen = Volatile.Read(ref state);
            while (Interlocked.CompareExchange(ref state, seen with { Number = seen.Number + 1 }, seen) != seen);
        }
    }

    public static RaceProgram An_older_volatile_flag()
    {
        var (flag, number, seen) = (0, 0, 0);
        return new(
            "",
            () =>
            {
                number = 5;
                Thread.VolatileWrite(ref flag, 1);
            },
            () =>
            {
                if (Thread.VolatileRead(ref flag) == 1)
                    seen = number;
            });
    }

    public static RaceProgram A_value_that_two_make_and_one_keeps()
    {
        var number = 0;
        Lazy<int> lazy = new(() => Interlocked.Increment(ref number), LazyThreadSafetyMode.PublicationOnly);
        return new("", () => _ = lazy.Value, () => _ = lazy.Value);
    }

    public static RaceProgram What_is_seen_to_be_made()
    {
        var (number, seen) = (0, 0);
        Lazy<int> lazy = new(() => number = 5);
        return new("", () => _ = lazy.Value, () =>
        {
            if (lazy.IsValueCreated)
                seen = number;
        });
    }

    public static RaceProgram A_source_that_fails()
    {
        TaskCompletionSource source = new();
        var (number, seen) = (0, 0);
        return new(
            "",
            () =>
            {
                number = 1;
                source.SetException((IEnumerable<Exception>)[new InvalidOperationException()]);
            },
            () =>
            {
                try
                {
                    source.Task.Wait();
                }
                catch (AggregateException)
                {
                    seen = number;
                }
            });
    }

    private sealed record Shown(int Number);
}
