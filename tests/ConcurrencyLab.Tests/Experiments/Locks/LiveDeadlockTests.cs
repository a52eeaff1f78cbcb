namespace ConcurrencyLab.Tests;

public sealed class LiveDeadlockTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(1);

    private readonly NamedLock _a = new("口座 A");
    private readonly NamedLock _b = new("口座 B");
    private readonly NamedLock _c = new("口座 C");

    [Fact(Timeout = 900_000)]
    public async Task Opposite_orders_always_end_in_a_deadlock()
    {
        for (var i = 0; i < 20; i++)
        {
            var report = await LiveDeadlock.RunAsync(Short, ("1", () => Nest(_a, _b)), ("2", () => Nest(_b, _a)));

            Assert.True(report.IsDeadlock);
            Assert.Collection(
                report.Threads,
                one => Assert.Equal(("1", "口座 A", "口座 B", "2", false), (one.Name, Assert.Single(one.Holds), one.WaitsFor, one.HeldBy, one.HasEnded)),
                two => Assert.Equal(("2", "口座 B", "口座 A", "1", false), (two.Name, Assert.Single(two.Holds), two.WaitsFor, two.HeldBy, two.HasEnded)));
        }
    }

    [Fact(Timeout = 900_000)]
    public async Task One_order_never_does()
    {
        var report = await LiveDeadlock.RunAsync(Short, ("1", () => Nest(_a, _b)), ("2", () => Nest(_a, _b)));

        Assert.False(report.IsDeadlock);
        Assert.All(report.Threads, thread => Assert.True(thread.HasEnded));
        Assert.StartsWith("すべてのスレッドが終わりました。", report.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task Three_threads_in_a_circle_are_found()
    {
        var report = await LiveDeadlock.RunAsync(Short, ("1", () => Nest(_a, _b)), ("2", () => Nest(_b, _c)), ("3", () => Nest(_c, _a)));

        Assert.True(report.IsDeadlock);
        Assert.Contains("1 → 2 → 3 → 1", report.ToHtml().Replace("&#8594;", "→", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task The_locks_are_free_again_and_no_thread_stays()
    {
        var threads = new List<Thread>();
        Action work(NamedLock first, NamedLock second) => () =>
        {
            lock (threads)
                threads.Add(Thread.CurrentThread);
            Nest(first, second);
        };

        await LiveDeadlock.RunAsync(Short, ("1", work(_a, _b)), ("2", work(_b, _a)));

        Nest(_a, _b);
        foreach (var thread in threads)
            thread.Join();
    }

    [Fact(Timeout = 900_000)]
    public async Task Nobody_gets_inside_both_locks_when_the_wait_is_broken_off()
    {
        var inside = 0;
        Action work(NamedLock first, NamedLock second) => () =>
        {
            using (first.Enter())
            using (second.Enter())
                Interlocked.Increment(ref inside);
        };

        for (var i = 0; i < 20; i++)
            await LiveDeadlock.RunAsync(TimeSpan.Zero, ("1", work(_a, _b)), ("2", work(_b, _a)));

        Assert.Equal(0, inside);
    }

    [Fact(Timeout = 900_000)]
    public async Task Threads_that_take_no_lock_keep_nobody_waiting() =>
        Assert.False((await LiveDeadlock.RunAsync(Short, ("1", () => Nest(_a, _b)), ("2", () => { }))).IsDeadlock);

    [Fact(Timeout = 900_000)]
    public async Task What_a_thread_throws_is_thrown()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => LiveDeadlock.RunAsync(Short, ("1", () => throw new InvalidOperationException("壊れた")), ("2", () => Nest(_a, _b))));

        Assert.Equal("壊れた", error.Message);
    }

    [Fact]
    public async Task Fewer_than_two_threads_and_equal_names_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => LiveDeadlock.RunAsync(Short, ("1", () => { })));
        await Assert.ThrowsAsync<ArgumentException>(() => LiveDeadlock.RunAsync(Short, ("1", () => { }), ("1", () => { })));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => LiveDeadlock.RunAsync(TimeSpan.FromMinutes(1), ("1", () => { }), ("2", () => { })));
    }

    private static void Nest(NamedLock first, NamedLock second)
    {
        using (first.Enter())
        using (second.Enter())
        {
        }
    }
}
