using System.Threading.Channels;

#pragma warning disable VSTHRD002, VSTHRD103, xUnit1031, IDE0079
namespace ConcurrencyLab.Tests;

/// <summary>What the explorer cannot order is said, and is neither a deadlock nor a right answer.</summary>
public sealed class ForeignTaskTests
{
    [Fact(Timeout = 900_000)]
    public async Task An_asynchronous_method_inside_is_refused_in_words()
    {
        var total = 0;
        var report = await Explorer.RunAsync(() => total = 0, () => total, () => CountAsync().Wait());

        Assert.Contains("async のメソッドの中の順番は、調べられません", report.ToString(), StringComparison.Ordinal);

        async Task CountAsync()
        {
            await Task.Yield();
            total++;
        }
    }

    [Fact(Timeout = 900_000)]
    public async Task Waiting_for_a_channel_is_no_deadlock()
    {
        var report = await RaceDetector.RunAsync(() =>
        {
            var channel = Channel.CreateUnbounded<int>();
            _ = channel.Reader.ReadAsync().AsTask().Result;
        });

        Assert.Contains("順番を決められないタスク", report.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("デッドロック", report.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task An_interrupt_is_refused_in_words()
    {
        var report = await RaceDetector.RunAsync(() =>
        {
            var other = new Thread(() => Thread.Sleep(Timeout.Infinite));
            other.Start();
            other.Interrupt();
        });

        Assert.Contains("Thread.Interrupt の順番は、調べられません", report.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_continuation_on_conditions_is_refused_in_words()
    {
        var total = 0;
        var report = await Explorer.RunAsync(() => total = 0, () => total, () => _ = Task.Run(() => total++).ContinueWith(_ => total++, TaskContinuationOptions.OnlyOnRanToCompletion));

        Assert.Contains("Task.ContinueWith のこの書き方では、処理の順番を調べられません", report.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_timer_of_the_librarys_own_is_refused_in_words()
    {
        var total = 0;
        var report = await Explorer.RunAsync(() => total = 0, () => total, () =>
        {
            using System.Timers.Timer timer = new(10);
            timer.Elapsed += (_, _) => total++;
            timer.Start();
        });

        Assert.Contains("Timer.Start のこの書き方では、処理の順番を調べられません", report.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task An_asynchronous_loop_is_refused_in_words()
    {
        var total = 0;
        var report = await Explorer.RunAsync(() => total = 0, () => total, () => Parallel.ForEachAsync((int[])[1, 2], (n, _) =>
        {
            total += n;
            return default;
        }).Wait());

        Assert.Contains("Parallel.ForEachAsync のこの書き方では、処理の順番を調べられません", report.ToString(), StringComparison.Ordinal);
    }
}
