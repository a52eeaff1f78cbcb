namespace ConcurrencyLab;

/// <summary>Experiments that need processes of their own, each with its own memory.</summary>
public static class ChildProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Starts processes that each add 1 to their own copy of a counter.</summary>
    /// <param name="processes">How many, from 1 to 16.</param>
    /// <param name="start">The value that each is started with.</param>
    /// <exception cref="InvalidOperationException">A process could not be started, or failed.</exception>
    /// <exception cref="TimeoutException">A process did not end within 20 seconds; it was killed.</exception>
    public static async Task<ProcessCounts> CountAsync(int processes, int start)
    {
        if (processes is < 1 or > 16)
            throw new ArgumentOutOfRangeException(nameof(processes), processes, "プロセスの数は 1 から 16 までで指定してください。");
        return new ProcessCounts(await Task.WhenAll(Enumerable.Range(0, processes)
            .Select(_ => Child.RunAsync<ProcessCount>(Limit, ChildRoles.Count, $"{start}"))
            .ToList()));
    }
}
