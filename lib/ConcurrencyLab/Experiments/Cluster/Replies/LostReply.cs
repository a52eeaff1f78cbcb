using System.Diagnostics;
using System.Globalization;

namespace ConcurrencyLab;

/// <summary>支払いを頼んだのに、返事が届かない実験。サーバーは、別のプロセスです。</summary>
public static class LostReply
{
    /// <summary>
    /// 支払いを 1 回頼みます。返事は届かないので、同じ冪等キーでもう一度頼みます。
    /// はじめの支払いは、記録されてから通信が切れます。<paramref name="whileWorking"/> が <c>true</c> のときは、はじめの支払いの処理中にもう一度頼みます。
    /// </summary>
    /// <param name="way">支払いを記録する方法。</param>
    /// <param name="whileWorking">はじめの支払いの処理中に、もう一度頼むかどうか。</param>
    /// <exception cref="ArgumentOutOfRangeException">方法が PaymentWay の値でないとき。</exception>
    public static Task<ClusterResult> PayAsync(PaymentWay way, bool whileWorking = false)
    {
        if (!Enum.IsDefined(way))
            throw new ArgumentOutOfRangeException(nameof(way), way, "PaymentWay の値ではありません。");
        return ClusterRun.ShowAsync(run => PayAsync(run, way, whileWorking));
    }

    private static async Task<ClusterResult> PayAsync(ClusterRun run, PaymentWay way, bool whileWorking)
    {
        var server = run.Start("サーバー", "web", run.Address, run.Prefix);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{(await server.NextAsync("Ready")).Value}") };
        // So that the time line shows the payment, not a server's first request.
        await PayAsync(client, PathOf(way), 0, order: "warm-up");
        await run.Store.KeyDeleteAsync(run.Key("payments"));

        var origin = Stopwatch.GetTimestamp();
        List<Attempt> attempts = whileWorking
            ? await PayWhileWorkingAsync(client, server, PathOf(way))
            : [await PayAsync(client, PathOf(way), 1, "Lose-Reply"), await PayAsync(client, PathOf(way), 2)];
        while (server.Seen.Count(report => report is { Kind: "Handled", Number: > 0 }) < attempts.Count)
            await server.NextAsync("Handled");
        var payments = (int)await run.Store.StringGetAsync(run.Key("payments"));
        return ReplyReport.Of(attempts, [.. server.Seen.Where(report => report is { Kind: "Handled", Number: > 0 })], payments, origin);
    }

    private static async Task<List<Attempt>> PayWhileWorkingAsync(HttpClient client, ClusterProcess server, string path)
    {
        using var giveUp = new CancellationTokenSource();
        var first = PayAsync(client, path, 1, "Hold", giveUp: giveUp.Token);
        await server.NextAsync("Working");
        await giveUp.CancelAsync();
        List<Attempt> attempts = [await first, await PayAsync(client, path, 2)];
        server.Send("go-on");
        return attempts;
    }

    private static async Task<Attempt> PayAsync(HttpClient client, string path, int number, string? fault = null, string order = "order-1", CancellationToken giveUp = default)
    {
        // With a body: a request without one may be sent again by HttpClient itself when the connection ends before a reply.
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(order) };
        request.Headers.Add("Idempotency-Key", order);
        request.Headers.Add("Attempt", $"{number}");
        if (fault is not null)
            request.Headers.Add(fault, "yes");
        var began = Stopwatch.GetTimestamp();
        long? reply = null;
        try
        {
            using var response = await client.SendAsync(request, giveUp);
            reply = long.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(CancellationToken.None), CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (fault is not null && e is HttpRequestException or TaskCanceledException)
        {
            // The reply that never came.
        }

        return new Attempt(number, began, Stopwatch.GetTimestamp(), reply);
    }

    private static string PathOf(PaymentWay way) => way switch
    {
        PaymentWay.NoKey => "pay/no-key",
        PaymentWay.CheckThenRecord => "pay/check-then-record",
        _ => "pay/one-step",
    };
}
