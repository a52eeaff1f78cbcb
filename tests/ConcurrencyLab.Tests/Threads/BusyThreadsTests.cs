namespace ConcurrencyLab.Tests;

public sealed class BusyThreadsTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);
    private TimeSpan _waited;

    [Fact]
    public void A_thread_that_never_pauses_is_found()
    {
        var threads = Threads(_ => [new(1, 9 * s_second, true), new(2, 9 * s_second, false)]);

        Assert.True(threads.Find());
        Assert.InRange(_waited, 0.5 * s_second, s_second);
    }

    [Fact]
    public void It_is_found_however_little_of_a_busy_machine_it_gets() =>
        Assert.True(Threads(_ => [new(1, BusyThreads.Much, true)]).Find());

    [Fact]
    public void One_that_is_known_is_found_again_without_the_long_look()
    {
        var threads = Threads(_ => [new(1, 9 * s_second, true)]);
        threads.Find();
        _waited = TimeSpan.Zero;

        Assert.True(threads.Find());
        Assert.InRange(_waited, TimeSpan.Zero, 0.1 * s_second);
    }

    [Fact]
    public void Work_that_pauses_once_is_not()
    {
        var threads = Threads(look => [new(1, 9 * s_second, look != 12)]);

        Assert.False(threads.Find());
        Assert.InRange(_waited, TimeSpan.Zero, 0.4 * s_second);
    }

    [Fact]
    public void Two_that_take_turns_are_not() =>
        Assert.False(Threads(look => [new(1, 9 * s_second, look % 2 == 0), new(2, 9 * s_second, look % 2 == 1)]).Find());

    [Fact]
    public void What_has_begun_lately_is_not_and_costs_no_wait()
    {
        Assert.False(Threads(_ => [new(1, s_second, true), new(2, 9 * s_second, false)]).Find());
        Assert.Equal(TimeSpan.Zero, _waited);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_loop_of_this_process_is_seen_as_running_and_its_use_grows()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells a thread its own number without more ado.");
        var id = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var stop = false;
        var loop = new Thread(() =>
        {
            id.SetResult(int.Parse(Path.GetFileName(File.ResolveLinkTarget("/proc/thread-self", false)!.FullName)));
            while (!Volatile.Read(ref stop))
            {
            }
        });
        loop.Start();
        var own = await id.Task;

        ThreadUse use;
        do
            use = ThreadUse.Read().Single(thread => thread.Id == own);
        while (use.Used < 0.1 * s_second);
        Volatile.Write(ref stop, true);
        loop.Join();

        Assert.True(use.IsRunning);
        // The system lists it for a moment longer than Join waits.
        while (ThreadUse.Read().Any(thread => thread.Id == own))
            await Task.Delay(TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken);
    }

    private BusyThreads Threads(Func<int, IReadOnlyList<ThreadUse>> look)
    {
        var looks = 0;
        return new(() => look(looks++), wait => _waited += wait);
    }
}
