namespace ConcurrencyLab;

/// <summary>1 つの場所で数える何個かのプロセス。プロセスはそれぞれ自分のメモリを持ちます。</summary>
public static class Processes
{
    private const int MostProcesses = 8;
    private const int MostIncrements = 1_000;

    /// <summary>
    /// ワーカープロセスを始め、同時に数えさせます。どのプロセスも、読み取りと書き込みのあいだで、全員が読むまで待ちます。
    /// 失われうる数は、必ず失われます。ほかのプロセスが読めない数え方では、1 度だけ 0.5 秒待ちます。
    /// </summary>
    /// <param name="place">数える場所と、1 の足し方。</param>
    /// <param name="processes">プロセスの数。1〜8。</param>
    /// <param name="increments">1 つのプロセスが数える回数。1〜1,000。</param>
    /// <param name="killOne">最後のワーカーを、途中の読み取りと書き込みのあいだで強制終了するかどうか。</param>
    /// <returns>数えた結果。Redis の命令を受け付けるサーバーを使えないなど、場所が使えないときは、その理由を持ちます。</returns>
    /// <exception cref="ArgumentOutOfRangeException">プロセスの数か回数が範囲の外のとき。</exception>
    public static Task<WorkerCounts> CountAsync(CountPlace place, int processes = 2, int increments = 200, bool killOne = false) =>
        CountAsync(place, processes, increments, killOne ? worker => worker.Kill() : null);

    /// <summary>The same as if each process had a machine of its own: its own disk, its own names, and nothing in common but a server.</summary>
    internal static Task<WorkerCounts> CountApartAsync(CountPlace place, int processes, int increments) =>
        CountAsync(place, processes, increments, halfway: null, areApart: true);

    internal static async Task<WorkerCounts> CountAsync(CountPlace place, int processes, int increments, Action<WorkerProcess>? halfway, bool areApart = false)
    {
        if (!Enum.IsDefined(place))
            throw new ArgumentOutOfRangeException(nameof(place), place, "CountPlace の値ではありません。");
        if (processes is < 1 or > MostProcesses)
            throw new ArgumentOutOfRangeException(nameof(processes), processes, $"プロセスの数は 1 から {MostProcesses} までで指定してください。");
        if (increments is < 1 or > MostIncrements)
            throw new ArgumentOutOfRangeException(nameof(increments), increments, $"1 つのプロセスが数える回数は 1 から {MostIncrements} までで指定してください。");
        var redis = place is CountPlace.RedisGetSet or CountPlace.RedisIncr ? await Redis.CheckAsync() : null;
        if (redis is { IsReachable: false })
            return new WorkerCounts(place, [], counted: null, RedisStatus.Skipped);

        using var team = new ProcessTeam(place, processes, increments, redis?.ForChildren, halfway, areApart);
        var counts = await team.CountAsync();
        return redis is null ? counts : counts.On(redis);
    }
}
