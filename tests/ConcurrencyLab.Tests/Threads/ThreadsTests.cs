namespace ConcurrencyLab.Tests;

public sealed class ThreadsTests
{
    [Fact(Timeout = 900_000)]
    public async Task Jobs_on_a_single_thread_overlap_and_come_back_to_it()
    {
        var threads = new List<int>();
        var bothBegun = new TaskCompletionSource();
        async Task Job(bool last)
        {
            threads.Add(Environment.CurrentManagedThreadId);
            if (last)
                bothBegun.SetResult();
            await bothBegun.Task;
            await Task.Yield();
            threads.Add(Environment.CurrentManagedThreadId);
        }

        await SingleThread.RunAsync(() => Job(last: false), () => Job(last: true));

        Assert.Equal(4, threads.Count);
        Assert.Single(threads.Distinct());
        Assert.DoesNotContain(Environment.CurrentManagedThreadId, threads);
    }

    [Fact(Timeout = 900_000)]
    public async Task An_exception_of_a_job_reaches_the_caller() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => SingleThread.RunAsync(async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException();
        }));

    [Fact(Timeout = 900_000)]
    public async Task Workers_work_at_the_same_time_each_with_its_number()
    {
        using var all = new Barrier(3);
        var numbers = new System.Collections.Concurrent.ConcurrentBag<int>();

        await Workers.RunAsync(threads: 3, number =>
        {
            all.SignalAndWait();
            numbers.Add(number);
        });

        Assert.Equal([0, 1, 2], numbers.Order());
    }

    [Fact(Timeout = 900_000)]
    public async Task An_exception_of_a_worker_reaches_the_caller() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Workers.RunAsync(2, _ => throw new InvalidOperationException()));

    [Fact]
    public async Task No_workers_are_refused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Workers.RunAsync(0, _ => { }));
}
