namespace ConcurrencyLab.Tests;

public sealed class ThreadingTests
{
    [Fact(Timeout = 900_000)]
    public async Task Each_request_has_a_thread_of_its_own_so_that_three_can_meet_in_their_handlers()
    {
        using var allThree = new Barrier(3);
        await using var server = await LabServer.StartAsync(
            _ =>
            {
                allThree.SignalAndWait();
                return "";
            },
            port: FreePort.Next());

        var burst = await server.SendAsync(requests: 3);

        Assert.Equal(3, burst.Requests.Select(request => request.ThreadId).Distinct().Count());
        Assert.All(burst.Requests, request => Assert.Equal(200, request.Status));
    }

    [Fact(Timeout = 900_000)]
    public async Task One_at_a_time_means_one_thread_and_no_overlap()
    {
        int inside = 0, mostInside = 0;
        await using var server = await LabServer.StartAsync(
            _ =>
            {
                mostInside = Math.Max(mostInside, Interlocked.Increment(ref inside));
                Thread.Yield();
                Interlocked.Decrement(ref inside);
                return "";
            },
            ServerThreading.OneAtATime,
            FreePort.Next());

        var requests = (await server.SendAsync(requests: 20)).Requests;

        Assert.Equal(1, mostInside);
        Assert.Single(requests.Select(request => request.ThreadId).Distinct());
        Assert.All(requests.Zip(requests.Skip(1)), pair => Assert.True(pair.First.Finished <= pair.Second.Started));
    }

    [Theory(Timeout = 900_000)]
    [InlineData(ServerThreading.OneAtATime, false)]
    [InlineData(ServerThreading.ThreadPerRequest, false)]
    [InlineData(ServerThreading.ThreadPool, true)]
    public async Task Only_the_pool_model_works_on_the_pool(ServerThreading threading, bool onPool)
    {
        await using var server = await LabServer.StartAsync(_ => $"{Thread.CurrentThread.IsThreadPoolThread}", threading, FreePort.Next());

        var burst = await server.SendAsync();

        Assert.Equal($"{onPool}", burst.Requests[0].Body);
    }

    [Fact(Timeout = 900_000)]
    public async Task Asynchronous_handlers_wait_together_without_a_thread_each()
    {
        const int Requests = 200;
        var arrived = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LabServer.StartAsync(
            async _ =>
            {
                if (Interlocked.Increment(ref arrived) == Requests)
                    all.SetResult();
                await all.Task;
                return "";
            },
            FreePort.Next());

        var burst = await server.SendAsync(Requests);

        Assert.Equal(Requests, burst.Requests.Count(request => request.Status == 200));
    }

    [Fact(Timeout = 900_000)]
    public async Task A_thousand_requests_can_all_be_in_their_handlers_at_once()
    {
        const int Requests = 1_000;
        using var all = new CountdownEvent(Requests);
        await using var server = await LabServer.StartAsync(
            _ =>
            {
                all.Signal();
                all.Wait();
                return "";
            },
            port: FreePort.Next());

        var burst = await server.SendAsync(Requests);

        Assert.Equal(Requests, burst.Requests.Count(request => request.Status == 200));
    }
}
