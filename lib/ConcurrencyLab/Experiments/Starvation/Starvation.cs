namespace ConcurrencyLab;

/// <summary>
/// スレッドプールの枯渇の実験。毎回、新しいプロセスで行います。一度増えたプールは、しばらく減らず、
/// ノートブックのプールを枯渇させるわけにもいかないからです。
/// </summary>
public static class Starvation
{
    private const int MostRequests = 100;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(55);

    // How many threads the pool begins with, and how fast it grows, depends on the number of processors: with this one, the experiment is the same on every machine.
    private static readonly Dictionary<string, string> TwoProcessors = new() { ["DOTNET_PROCESSOR_COUNT"] = "2" };

    /// <summary>
    /// ハンドラーが 0.5 秒ずつ待つサーバーに、リクエストを同時に送ります。
    /// どのマシンでもプールが小さく始まるように、サーバーのプロセスには CPU が 2 個だと伝えます。クライアントは、プールの外のスレッドで動きます。
    /// </summary>
    /// <param name="scenario">ハンドラーの待ち方。</param>
    /// <param name="requests">リクエストの数。1〜100。</param>
    /// <exception cref="ArgumentOutOfRangeException">測れないリクエストの数か待ち方を指定したとき。</exception>
    /// <exception cref="TimeoutException">プロセスが 55 秒以内に終わらないとき。プロセスは強制終了します。</exception>
    public static async Task<StarvationRun> MeasureAsync(StarvationScenario scenario, int requests = 30)
    {
        if (requests is < 1 or > MostRequests)
            throw new ArgumentOutOfRangeException(nameof(requests), requests, $"リクエストの数は 1 から {MostRequests} までで指定してください。");
        var source = StarvingServer.SourceOf(scenario);
        var record = await Child.ReadAsync<StarvationRecord>(Limit, [StarvingServer.Role, $"{scenario}", $"{requests}"], TwoProcessors).SingleAsync();
        return new StarvationRun(scenario, requests, source, record);
    }
}
