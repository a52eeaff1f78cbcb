#pragma warning disable CA1849, CA2000, VSTHRD002, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class PlainPrograms
{
    public static PlainProgram Tokens_that_were_linked_before()
    {
        CancellationTokenSource first = new(), second = new();
        var seen = 0;
        return new(
            () =>
            {
                seen = 0;
                first = new();
                second = CancellationTokenSource.CreateLinkedTokenSource(first.Token, CancellationToken.None);
            },
            () => seen,
            () => seen = second.IsCancellationRequested ? 1 : 2,
            () => first.Cancel()) { Ends = ["1", "2"] };
    }

    public static PlainProgram A_group_that_may_be_over()
    {
        var seen = 0;
        return new(() => seen = 0, () => seen, () =>
        {
            var all = Task.WhenAll(Task.Run(() => { }), Task.Run(() => { }));
            seen = all.IsCompleted ? 1 : 2;
            all.Wait();
        }) { Ends = ["1", "2"] };
    }

    public static PlainProgram A_mutex_that_is_left_held()
    {
        var name = Guid.NewGuid().ToString("N");
        var total = 0;
        return new(() => total = 0, () => total, Body, Body);

        void Body()
        {
            Mutex mutex = new(false, name);
            try
            {
                mutex.WaitOne();
            }
            catch (AbandonedMutexException)
            {
                total += 10;
            }

            total++;
        }
    }

    public static PlainProgram A_lock_that_is_not_needed_any_more()
    {
        object? gate = new();
        string? made = null;
        return new(() => made = null, () => made!, () =>
        {
            LazyInitializer.EnsureInitialized(ref made, ref gate, () => "made");
            Thread other = new(() => LazyInitializer.EnsureInitialized(ref made, ref gate, () => "again"));
            lock (gate!)
            {
                other.Start();
                other.Join();
            }
        }) { Ends = ["made"] };
    }

    public static PlainProgram A_wait_given_as_a_method()
    {
        AutoResetEvent gate = new(initialState: false);
        var (total, seen) = (0, 0);
        return new(
            () =>
            {
                (total, seen) = (0, 0);
                gate.Reset();
            },
            () => seen,
            () =>
            {
                Func<bool> wait = gate.WaitOne;
                wait();
                seen = total;
            },
            () =>
            {
                total = 1;
                gate.Set();
            }) { Ends = ["1"] };
    }

    public static PlainProgram A_lock_free_sum_by_looking_again()
    {
        var total = 0;
        return new(() => total = 0, () => total, Body, Body) { Ends = ["2"], Loops = true };

        void Body() => SpinWait.SpinUntil(() =>
        {
            var seen = Volatile.Read(ref total);
            return Interlocked.CompareExchange(ref total, seen + 1, seen) == seen;
        });
    }
}
