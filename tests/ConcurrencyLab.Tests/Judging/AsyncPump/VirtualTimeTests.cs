using System.Diagnostics;

#pragma warning disable VSTHRD003, VSTHRD103, VSTHRD110 // The code under judgement may do anything.

namespace ConcurrencyLab.Tests;

/// <summary>Time passes when the check says so, and in no other way.</summary>
public sealed class VirtualTimeTests : PumpTest
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    public static IEnumerable<TheoryDataRow<string>> Limits => ((string[])["Delay", "source", "CancelAfter", "linked", "WaitAsync", "semaphore", "WhenAny", "PeriodicTimer", "Timer"]).Select(name => new TheoryDataRow<string>(name));

    [Theory(Timeout = 900_000)]
    [MemberData(nameof(Limits))]
    public void A_limit_comes_when_its_time_has_passed_and_not_before(string limit)
    {
        var call = Call(() => WaitAsync(limit));
        Pump.Settle();
        Pump.PassTime(s_second / 2);
        Assert.False(call.IsCompleted);

        Pump.PassTime(s_second);

        Assert.Equal("over", call.Result<string>());
        Assert.Equal(s_second, Pump.Now);
    }

    [Fact(Timeout = 900_000)]
    public void Clocks_tell_the_time_that_has_passed()
    {
        var call = Call(async () =>
        {
            var (watch, start, ticks, stamp) = (Stopwatch.StartNew(), DateTime.UtcNow, Environment.TickCount64, Stopwatch.GetTimestamp());
            await Task.Delay(1_500);
            return $"{watch.ElapsedMilliseconds} {(DateTime.UtcNow - start).TotalMilliseconds} {Environment.TickCount64 - ticks} {Stopwatch.GetElapsedTime(stamp).TotalMilliseconds}";
        });
        Pump.Settle();
        Pump.PassMuchTime();

        Assert.Equal("1500 1500 1500 1500", call.Result<string>());
    }

    [Fact(Timeout = 900_000)]
    public void A_limit_that_is_given_up_is_known()
    {
        Start(() =>
        {
            using var source = new CancellationTokenSource(s_second);
            return Pending.CallAsync(0, "", token: source.Token);
        });
        Pump.Settle();
        Pump.PassMuchTime();

        Assert.Single(Pending.Pending);
        Assert.Equal([s_second], Pump.Scheduler.Clock.GivenUp);
    }

    [Fact(Timeout = 900_000)]
    public void Its_token_cancels_aPending_call_and_tells_a_late_one()
    {
        var call = Start(async () =>
        {
            using var source = new CancellationTokenSource(s_second);
            await Pending.CallAsync(0, "", token: source.Token).ContinueWith(_ => { }, TaskScheduler.Current);
            await Pending.CallAsync(0, "", token: source.Token);
        });
        Pump.Settle();
        Pump.PassTime(s_second);

        Assert.True(call.IsCanceled);
        Assert.Equal([false, true], Pending.All.Select(pending => pending.IsLate));
    }

    private async Task<string> WaitAsync(string limit)
    {
        var never = Pending.CallAsync(0, "");
        try
        {
            switch (limit)
            {
                case "Delay":
                    await Task.Delay(s_second);
                    break;
                case "source":
                    using (var source = new CancellationTokenSource(1_000))
                        await Task.Delay(-1, source.Token);
                    break;
                case "CancelAfter":
                    using (var source = new CancellationTokenSource())
                    {
                        source.CancelAfter(s_second);
                        await never.WaitAsync(source.Token);
                    }

                    break;
                case "linked":
                    using (var source = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken.None))
                    {
                        source.CancelAfter(1_000);
                        await never.WaitAsync(source.Token);
                    }

                    break;
                case "WaitAsync":
                    await never.WaitAsync(s_second);
                    break;
                case "semaphore":
                    using (var gate = new SemaphoreSlim(0))
                        await gate.WaitAsync(1_000);
                    break;
                case "WhenAny":
                    await Task.WhenAny(never, Task.Delay(1_000));
                    break;
                case "Timer":
                    var over = new TaskCompletionSource();
                    using (var timer = new Timer(_ => over.SetResult(), null, 1_000, Timeout.Infinite))
                        await over.Task;
                    break;
                default:
                    using (var timer = new PeriodicTimer(s_second))
                        await timer.WaitForNextTickAsync();
                    break;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException)
        {
        }

        return "over";
    }
}
