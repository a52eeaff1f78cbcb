using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>ロードバランサーの後ろの、2 台の Web サーバー。サーバーもロードバランサーも、別々のプロセスです。</summary>
public static class TwoServers
{
    private const int MostRequests = 40;

    /// <summary>
    /// 2 台の Web サーバーとロードバランサーを起動し、リクエストを同時に送ります。ロードバランサーは、リクエストを交互に配ります。
    /// GET と SET で数えるときは、どちらのサーバーも、読み取りと書き込みのあいだで、相手が読むのを待ちます。
    /// </summary>
    /// <param name="way">数える方法。</param>
    /// <param name="requests">リクエストの数。2〜40 の偶数。</param>
    /// <exception cref="ArgumentOutOfRangeException">リクエストの数が範囲の外か、奇数のとき。</exception>
    public static async Task<ClusterResult> CountAsync(ServerCount way, int requests = 20)
    {
        if (!Enum.IsDefined(way))
            throw new ArgumentOutOfRangeException(nameof(way), way, "ServerCount の値ではありません。");
        if (requests is < 2 or > MostRequests || requests % 2 != 0)
            throw new ArgumentOutOfRangeException(nameof(requests), requests, $"リクエストの数は 2 から {MostRequests} までの偶数で指定してください。");
        return await ClusterRun.ShowAsync(run => CountAsync(run, way, requests));
    }

    private static async Task<ClusterResult> CountAsync(ClusterRun run, ServerCount way, int requests)
    {
        ClusterProcess[] servers = [StartServer(run, 1), StartServer(run, 2)];
        var ports = await Task.WhenAll(servers.Select(server => server.NextAsync("Ready")));
        var balancer = run.Start("ロードバランサー", ["balancer", .. ports.Select(ready => $"http://127.0.0.1:{ready.Value}")]);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{(await balancer.NextAsync("Ready")).Value}") };

        if (way == ServerCount.StoreGetSet)
            await WarmUpAsync(run, servers, client);
        var origin = Stopwatch.GetTimestamp();
        var replies = Task.WhenAll(Enumerable.Range(0, requests).Select(_ => client.GetStringAsync(PathOf(way))).ToList());
        if (way == ServerCount.StoreGetSet)
            await MeetAsync(servers, requests / 2);
        await replies;
        await Task.WhenAll(servers.Select(server => SeeAllAsync(server, requests / 2)));
        long? stored = way == ServerCount.OwnVariable ? null : (long)await run.Store.StringGetAsync(run.Key("visits"));
        return ServerReport.Of(servers, requests, stored, way == ServerCount.StoreGetSet ? origin : null);
    }

    private static ClusterProcess StartServer(ClusterRun run, int number) => run.Start($"サーバー {number}", "web", run.Address, run.Prefix);

    private static string PathOf(ServerCount way) => way switch
    {
        ServerCount.OwnVariable => "here",
        ServerCount.StoreGetSet => "get-set",
        _ => "incr",
    };

    // So that the time line shows how they meet, not a server's first request.
    private static async Task WarmUpAsync(ClusterRun run, IReadOnlyList<ClusterProcess> servers, HttpClient client)
    {
        var replies = Task.WhenAll(servers.Select(_ => client.GetStringAsync(PathOf(ServerCount.StoreGetSet))).ToList());
        await MeetAsync(servers, times: 1);
        await replies;
        foreach (var server in servers)
        {
            await SeeAllAsync(server, 1);
            server.Forget();
        }

        await run.Store.KeyDeleteAsync(run.Key("visits"));
    }

    // Requests come to both in turn, so that each finds the other one there, every time.
    private static async Task MeetAsync(IReadOnlyList<ClusterProcess> servers, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Task.WhenAll(servers.Select(server => server.NextAsync("Read")));
            foreach (var server in servers)
                server.Send("write");
        }
    }

    private static async Task SeeAllAsync(ClusterProcess server, int requests)
    {
        while (server.Seen.Count(report => report.Kind == "Handled") < requests)
            await server.NextAsync("Handled");
    }
}
