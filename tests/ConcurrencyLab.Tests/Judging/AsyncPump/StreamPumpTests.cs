using System.Runtime.CompilerServices;

namespace ConcurrencyLab.Tests;

/// <summary>Streams and disposals that the library calls for the learner: their time is the pump's, too.</summary>
public sealed class StreamPumpTests : PumpTest
{
    private static readonly TimeSpan s_while = TimeSpan.FromMinutes(20);

    [Fact(Timeout = 900_000)]
    public void A_configured_stream_waits_for_the_virtual_time() => AssertWaits(async () =>
    {
        var sum = 0;
        await foreach (var number in CountAsync().WithCancellation(Token).ConfigureAwait(false))
            sum += number;
        return $"{sum}";
    });

    [Fact(Timeout = 900_000)]
    public void A_stream_of_a_parallel_loop_waits_for_the_virtual_time() => AssertWaits(async () =>
    {
        var sum = 0;
        await Parallel.ForEachAsync(CountAsync(Token), Token, (number, token) =>
        {
            Interlocked.Add(ref sum, number);
            return ValueTask.CompletedTask;
        });
        return $"{sum}";
    });

    [Fact(Timeout = 900_000)]
    public void A_disposal_waits_for_the_virtual_time() => AssertWaits(async () =>
    {
        await using (new Slow())
            return "3";
    });

    [Fact(Timeout = 900_000)]
    public void A_configured_disposal_waits_for_the_virtual_time() => AssertWaits(async () =>
    {
        await using (new Slow().ConfigureAwait(false))
            return "3";
    });

    private static async IAsyncEnumerable<int> CountAsync([EnumeratorCancellation] CancellationToken token = default)
    {
        for (var i = 1; i < 3; i++)
        {
            await Task.Delay(s_while, token);
            yield return i;
        }
    }

    private void AssertWaits(Func<Task<string>> code)
    {
        var call = Call(code);
        Pump.Settle();
        Assert.False(call.IsCompleted);

        Pump.PassMuchTime();
        Assert.Equal("3", call.Result<string>());
    }

    private sealed class Slow : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Task.Delay(s_while);
    }
}
