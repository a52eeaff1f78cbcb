using System.Diagnostics;

namespace ConcurrencyCluster;

/// <summary>A process that counts under a lock with a time limit whenever it is told to, and stands still between reading and writing until it is told to go on.</summary>
internal static class LeaseHolder
{
    private const string CountAndWatch = "count-and-watch";

    public static async Task RunAsync(ExperimentStore store, string way)
    {
        var command = "";
        var counter = new LeaseCounter(
            store.Database, store.Key("lock"), store.Key("count"), store.Key("newest"), StandStillAsync, token => command == CountAndWatch ? LossAsync(token) : Task.CompletedTask);
        ParentProcess.Tell(new Report("Ready"));
        while (true)
        {
            command = await ParentProcess.NextAsync();
            var isWritten = await (way switch
            {
                "set-nx" => counter.CountWithSetNxAsync(),
                "distributed-lock" => counter.CountWithDistributedLockAsync(),
                _ => counter.CountWithNumberAsync(),
            });
            ParentProcess.Tell(new Report("Written") { IsDone = isWritten });
        }
    }

    private static async Task StandStillAsync(int read, long number)
    {
        ParentProcess.Tell(new Report("Read") { Value = read, Number = number });
        await ParentProcess.NextAsync();
    }

    private static async Task LossAsync(CancellationToken lost)
    {
        var written = Stopwatch.GetTimestamp();
        var wait = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = lost.Register(wait.SetResult);
        await wait.Task;
        ParentProcess.Tell(new Report("Lost") { Began = written });
    }
}
