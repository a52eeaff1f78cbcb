using System.Diagnostics;
using System.Net.Sockets;

namespace ConcurrencyLab;

public sealed partial class TargetService
{
    private const int QuietLooks = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan StuckLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    // The names are those of the meetings of the service's TicketDesk.
    private static readonly (string[] Paths, string Meeting)[] Deadlocks = [(["/reserve", "/cancel"], "tickets"), (["/pay", "/refund"], "money")];

    private readonly List<Exchange> _unanswered = [];

    /// <summary>リクエストを同時に送り、返事を待ちます。返事の来ないことがあるリクエストは、2 秒まで待ちます。返事のないリクエストは、サービスの中に残ります。</summary>
    /// <param name="paths">リクエストごとのパス。1〜50 個。</param>
    /// <exception cref="ArgumentException">パスがない、または多すぎるとき。</exception>
    /// <exception cref="InvalidOperationException">サービスが止まっているとき。</exception>
    /// <exception cref="TimeoutException">デッドロックになる 2 件が、2 分以内に待ち始めないとき。</exception>
    public async Task<Answers> SendAsync(params string[] paths)
    {
        Argument.NoNulls(paths, path => path);
        if (paths.Length is < 1 or > 50)
            throw new ArgumentException("1 個から 50 個までのパスを指定してください。", nameof(paths));
        MustRun();
        var answers = await DedicatedThread.RunAsync(() => Ask(paths));
        // Only a state is certain, not a time: on a busy machine two seconds may be too short to get stuck.
        foreach (var (_, meeting) in Deadlocks.Where(pair => Illness == Illness.Deadlock && pair.Paths.All(paths.Contains)))
            await WaitUntilBlockedAsync(meeting);
        if (paths.Any(MayHang))
            await WaitUntilQuietAsync();
        return answers;
    }

    // The printer is given back only where nothing was thrown.
    private bool MayHang(string path) => Illness == Illness.Deadlock && (path.StartsWith("/print", StringComparison.Ordinal) || Deadlocks.Any(pair => pair.Paths.Contains(path)));

    private async Task WaitUntilBlockedAsync(string meeting)
    {
        var blocked = _process.BlockedAsync(meeting);
        if (await Task.WhenAny(blocked, Task.Delay(StuckLimit)) != blocked)
            throw new TimeoutException($"2 件のリクエストが、{StuckLimit.TotalMinutes:0} 分たっても互いのロックを待ち始めません。ほかのプログラムを止めて、TargetService.StartAsync のセルから、もう一度実行してください。");
    }

    // Who waits without a thread shows on none; what was asked has come as far as it can, once nothing runs any more.
    private async Task WaitUntilQuietAsync()
    {
        var began = Stopwatch.GetTimestamp();
        for (var quiet = 0; quiet < QuietLooks && _process.IsRunning && Stopwatch.GetElapsedTime(began) < StuckLimit; quiet = _process.IsQuiet() ? quiet + 1 : 0)
            await Task.Delay(BetweenLooks);
    }

    private Answers Ask(string[] paths)
    {
        var began = Stopwatch.GetTimestamp();
        List<Exchange> exchanges = [.. paths.Select(path => Exchange.Open(_process.Port, path))];
        exchanges.ForEach(exchange => exchange.Send());
        var took = new Dictionary<Exchange, TimeSpan>();
        while (took.Count < exchanges.Count)
        {
            // A slow machine is no ill service: what cannot hang is waited for.
            var isSureToCome = exchanges.Where((exchange, i) => !took.ContainsKey(exchange) && !MayHang(paths[i])).Any();
            var left = (isSureToCome ? StuckLimit : Patience) - Stopwatch.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
                break;
            var readable = exchanges.Where(exchange => !took.ContainsKey(exchange)).Select(exchange => exchange.Socket).ToList();
            Socket.Select(readable, null, null, left);
            foreach (var exchange in exchanges.Where(exchange => readable.Contains(exchange.Socket) && exchange.Receive()))
                took[exchange] = Stopwatch.GetElapsedTime(began);
        }

        lock (_unanswered)
            _unanswered.AddRange(exchanges.Except(took.Keys));
        foreach (var exchange in took.Keys)
            exchange.Dispose();
        return new Answers(Patience, [.. exchanges.Select((exchange, i) =>
            took.TryGetValue(exchange, out var time) ? new Answer(paths[i], exchange.Status, exchange.Body, time) : new Answer(paths[i], null, "", Patience))]);
    }
}
