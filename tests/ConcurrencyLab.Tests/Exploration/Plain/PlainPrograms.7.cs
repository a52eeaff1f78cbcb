#pragma warning disable CA1508, CA1849, CA2000, IDE0059, VSTHRD002, IDE0079, S6966, VSTHRD103
namespace ConcurrencyLab.Tests;

internal static partial class PlainPrograms
{
    public static PlainProgram A_thread_that_is_started_first_of_all()
    {
        var (total, seen) = (0, 0);
        return new(() => (total, seen) = (0, 0), () => seen, () =>
        {
            var other = new Thread(() => total = 1);
            other.Start();
            seen = total;
            other.Join();
        }) { Ends = ["0", "1"] };
    }

    public static PlainProgram A_limit_that_may_have_come()
    {
        var seen = 0;
        return new(() => seen = 0, () => seen, () =>
        {
            using CancellationTokenSource source = new();
            source.CancelAfter(10);
            seen = source.Token.IsCancellationRequested ? 1 : 2;
        }) { Ends = ["1", "2"] };
    }

    public static PlainProgram A_timer_that_may_be_given_up()
    {
        var calls = 0;
        return new(() => calls = 0, () => calls, () =>
        {
            var timer = new Timer(_ => calls++, null, 10, Timeout.Infinite);
            timer.Dispose();
        }) { Ends = ["0", "1"] };
    }

    public static PlainProgram Looking_for_a_while()
    {
        var ready = false;
        var seen = 0;
        return new(
            () => (ready, seen) = (false, 0),
            () => seen,
            () => seen = SpinWait.SpinUntil(() => Volatile.Read(ref ready), 100) ? 1 : 2,
            () => Volatile.Write(ref ready, true)) { Ends = ["1", "2"] };
    }

    public static PlainProgram A_value_that_several_may_make()
    {
        object? kept = null;
        var made = 0;
        return new(() => (kept, made) = (null, 0), () => made, Body, Body) { Ends = ["1", "2"] };

        void Body() => LazyInitializer.EnsureInitialized(ref kept, () =>
        {
            Interlocked.Increment(ref made);
            return new object();
        });
    }

    public static PlainProgram A_query_that_counts_outside()
    {
        var total = 0;
        return new(() => total = 0, () => total, () => Enumerable.Range(0, 2).AsParallel().ForAll(_ => total++)) { Ends = ["1", "2"] };
    }

    public static PlainProgram A_wait_that_ends_by_its_token()
    {
        var seen = 0;
        return new(() => seen = 0, () => seen, () =>
        {
            using CancellationTokenSource source = new(10);
            using SemaphoreSlim gate = new(0);
            var other = new Thread(() => gate.Release());
            other.Start();
            try
            {
                gate.Wait(source.Token);
                seen = 1;
            }
            catch (OperationCanceledException)
            {
                seen = 2;
            }

            other.Join();
        }) { Ends = ["1", "2"] };
    }

    public static PlainProgram A_limit_that_is_taken_back()
    {
        var seen = 0;
        return new(() => seen = 0, () => seen, () =>
        {
            using CancellationTokenSource source = new();
            source.CancelAfter(10);
            source.CancelAfter(Timeout.Infinite);
            seen = source.IsCancellationRequested ? 1 : 0;
            if (seen == 0 && source.IsCancellationRequested)
                seen = 2;
        }) { Ends = ["0", "1", "2"] };
    }

    public static PlainProgram A_token_that_is_cancelled_with_another()
    {
        var seen = 0;
        return new(() => seen = 0, () => seen, () =>
        {
            using CancellationTokenSource first = new();
            using var second = CancellationTokenSource.CreateLinkedTokenSource(first.Token);
            var other = new Thread(first.Cancel);
            other.Start();
            seen = second.IsCancellationRequested ? 1 : 2;
            other.Join();
        }) { Ends = ["1", "2"] };
    }

    public static PlainProgram Work_that_the_pool_may_not_have_done()
    {
        var (total, seen) = (0, 0);
        return new(() => (total, seen) = (0, 0), () => seen, () =>
        {
            ThreadPool.QueueUserWorkItem(_ => total = 1);
            seen = total;
        }) { Ends = ["0", "1"] };
    }

    public static PlainProgram A_task_that_is_started_by_hand()
    {
        var (total, seen) = (0, 0);
        return new(() => (total, seen) = (0, 0), () => (seen, total), () =>
        {
            var task = new Task(() => total++);
            task.Start();
            seen = total;
            task.Wait();
            total++;
        }) { Ends = ["(0, 2)", "(1, 2)"] };
    }

    public static PlainProgram A_task_that_may_be_over()
    {
        var seen = 0;
        return new(() => seen = 0, () => seen, () =>
        {
            var task = Task.Run(() => { });
            seen = task.IsCompleted ? 1 : 2;
            task.Wait();
        }) { Ends = ["1", "2"] };
    }
}
