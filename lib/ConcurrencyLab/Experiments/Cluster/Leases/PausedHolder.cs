using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>期限のあるロックを持ったまま、プロセスごと一時停止する実験。</summary>
public static class PausedHolder
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    /// <summary>
    /// 2 つのプロセスに 1 回ずつ数えさせます。1 つめは、ロックを取って数を読んだところで、プロセスごと一時停止します。
    /// ロックの期限が切れて保存先から消えると、2 つめが数えます。それから 1 つめを再開します。
    /// </summary>
    /// <param name="way">数える方法。</param>
    /// <exception cref="ArgumentOutOfRangeException">方法が LeaseWay の値でないとき。</exception>
    public static Task<ClusterResult> CountAsync(LeaseWay way)
    {
        if (!Enum.IsDefined(way))
            throw new ArgumentOutOfRangeException(nameof(way), way, "LeaseWay の値ではありません。");
        return ClusterRun.ShowAsync(run => CountAsync(run, way));
    }

    private static async Task<ClusterResult> CountAsync(ClusterRun run, LeaseWay way)
    {
        var first = run.Start("プロセス 1", "holder", run.Address, run.Prefix, NameOf(way));
        var second = run.Start("プロセス 2", "holder", run.Address, run.Prefix, NameOf(way));
        var pauser = run.Start("一時停止の係", "pauser", $"{first.Id}");
        await Task.WhenAll(first.NextAsync("Ready"), second.NextAsync("Ready"), pauser.NextAsync("Ready"));

        var origin = Stopwatch.GetTimestamp();
        first.Send("count-and-watch");
        var taken = await first.NextAsync("Read");
        pauser.Send("pause");
        var paused = await pauser.NextAsync("Paused");
        var expired = await WaitUntilGoneAsync(run);

        second.Send("count");
        var read = await second.NextAsync("Read");
        second.Send("write");
        var written = await second.NextAsync("Written");

        // What it reads as soon as it runs again.
        first.Send("write");
        pauser.Send("resume");
        var resumed = await pauser.NextAsync("Resumed");
        var late = await first.NextAsync("Written");
        var again = late.IsDone ? null : await AgainAsync(first);
        var count = (long)await run.Store.StringGetAsync(run.Key("count"));
        return new LeaseReport(way, origin, count)
        {
            First = (taken, paused, resumed, late, again),
            Second = (read, written),
            Expired = expired,
            Lost = first.Seen.SingleOrDefault(report => report.Kind == "Lost"),
        }.Result();
    }

    private static string NameOf(LeaseWay way) => way switch
    {
        LeaseWay.SetNx => "set-nx",
        LeaseWay.DistributedLock => "distributed-lock",
        _ => "fencing-token",
    };

    /// <summary>Looks until the store says that nobody has the lock.</summary>
    private static async Task<long> WaitUntilGoneAsync(ClusterRun run)
    {
        for (var began = Stopwatch.GetTimestamp(); await run.Store.KeyExistsAsync(run.Key("lock")); await Task.Delay(BetweenLooks))
        {
            if (Stopwatch.GetElapsedTime(began) > Limit)
                throw new ClusterException($"ロックの期限が {Limit.TotalSeconds:0} 秒たっても切れません。このセルをもう一度実行してください。");
        }

        return Stopwatch.GetTimestamp();
    }

    // A refused write is no loss: whoever was refused begins anew, with the lock.
    private static async Task<ClusterReport> AgainAsync(ClusterProcess first)
    {
        first.Send("count");
        await first.NextAsync("Read");
        first.Send("write");
        return await first.NextAsync("Written");
    }
}
