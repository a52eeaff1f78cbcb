using System.Diagnostics;

namespace ConcurrencyCluster;

/// <summary>One client: calls one after another and tells its parent of each. A call that failed is not repeated: it may have been counted.</summary>
/// <param name="number">Its number.</param>
/// <param name="grains">Its way to the actors.</param>
internal sealed class ActorClient(int number, IGrainFactory grains)
{
    // So that a flow is neither thousands of calls, nor thousands of failures.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMilliseconds(100);

    // How long a client waits that is prepared for a machine to fail, and one that is not.
    private static readonly TimeSpan Impatient = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(20);

    public async Task CallAsync(string kind, string key, int times)
    {
        for (var i = 0; i < times; i++)
            await CallAsync(Grain(kind, key), times > 1 ? Patient : Impatient);
    }

    public async Task FlowAsync(string kind, string key, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            await Task.Delay(await CallAsync(Grain(kind, key), Impatient) ? Pace : AfterFailure, CancellationToken.None);
    }

    /// <summary>Reads until there is an answer: a read may be repeated.</summary>
    public async Task<int> ReadAsync(string kind, string key)
    {
        while (true)
        {
            try
            {
                return await Grain(kind, key).ReadAsync().WaitAsync(Impatient);
            }
#pragma warning disable CA1031 // Whatever the reason: the parent gives up when it takes too long.
            catch (Exception)
#pragma warning restore CA1031
            {
                await Task.Delay(AfterFailure);
            }
        }
    }

    private ICounterGrain Grain(string kind, string key) =>
        kind == "memory" ? grains.GetGrain<IMemoryCounterGrain>(key) : grains.GetGrain<IStoredCounterGrain>(key);

    private async Task<bool> CallAsync(ICounterGrain grain, TimeSpan patience)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var counted = await grain.CountAsync().WaitAsync(patience);
            ParentProcess.Tell(new Report("Call") { Number = number, Value = counted.Value, Name = counted.Silo, Began = began });
            return true;
        }
#pragma warning disable CA1031 // Whatever the reason: this client does not know whether it was counted.
        catch (Exception)
#pragma warning restore CA1031
        {
            ParentProcess.Tell(new Report("Call") { Number = number, Began = began, IsDone = false });
            return false;
        }
    }
}
