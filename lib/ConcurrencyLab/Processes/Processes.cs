namespace ConcurrencyLab;

/// <summary>Processes that count in one place, each with its own memory.</summary>
public static class Processes
{
    private const int MostProcesses = 8;
    private const int MostIncrements = 1_000;

    /// <summary>
    /// Starts worker processes that begin counting together. Between reading and writing each of them waits until all have read,
    /// so that what can be lost is lost in every run; where something keeps the others from reading, it waits for half a second, once.
    /// </summary>
    /// <param name="place">Where they count, and how they add one.</param>
    /// <param name="processes">How many processes, from 1 to 8.</param>
    /// <param name="increments">How often each counts, from 1 to 1,000.</param>
    /// <param name="killOne">Whether the last worker is killed halfway, between reading and writing.</param>
    /// <returns>What came out. Where the place cannot be used, such as a Redis server that is not there, the result says so.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of processes or of increments is out of bounds.</exception>
    public static Task<WorkerCounts> CountAsync(CountPlace place, int processes = 2, int increments = 200, bool killOne = false) =>
        CountAsync(place, processes, increments, killOne ? worker => worker.Kill() : null);

    internal static async Task<WorkerCounts> CountAsync(CountPlace place, int processes, int increments, Action<WorkerProcess>? halfway)
    {
        if (!Enum.IsDefined(place))
            throw new ArgumentOutOfRangeException(nameof(place), place, "CountPlace の値ではありません。");
        if (processes is < 1 or > MostProcesses)
            throw new ArgumentOutOfRangeException(nameof(processes), processes, $"プロセスの数は 1 から {MostProcesses} までで指定してください。");
        if (increments is < 1 or > MostIncrements)
            throw new ArgumentOutOfRangeException(nameof(increments), increments, $"1 つのプロセスが数える回数は 1 から {MostIncrements} までで指定してください。");
        if (place is CountPlace.RedisGetSet or CountPlace.RedisIncr && await Redis.CheckAsync() is { IsReachable: false } absent)
            return new WorkerCounts(place, [], counted: null, absent.Skipped);

        using var team = new WorkerTeam(place, processes, increments, halfway);
        return await team.CountAsync();
    }
}
