using System.Threading.Channels;

namespace ConcurrencyLab;

public sealed partial class LabServer
{
    private const int MostRequests = 2_000;
    private const int MostRequestsShown = 10;
    private const int LongestPath = 2_000;
    private static readonly TimeSpan BurstLimit = TimeSpan.FromSeconds(50);

    /// <summary>1 つのパスへのリクエストを同時に送り、レスポンスを待ちます。10 件までなら、ログの行を届いた順に表示します。</summary>
    /// <param name="requests">リクエストの数。2,000 まで。</param>
    /// <param name="path">パス。"/" で始めます。</param>
    /// <exception cref="ArgumentException">送れない数かパスを指定したとき。</exception>
    /// <exception cref="InvalidOperationException">サーバーが止まっているか、途中で止まったとき。</exception>
    /// <exception cref="TimeoutException">レスポンスが 50 秒以内に届かないとき。</exception>
    public Task<Burst> SendAsync(int requests = 1, string path = "/")
    {
        CheckNumber(requests, nameof(requests));
        Argument.NotNull(path);
        return SendAsync([.. Enumerable.Repeat(path, requests)]);
    }

    /// <summary>パスごとに 1 件のリクエストを同時に送り、レスポンスを待ちます。</summary>
    /// <param name="paths">パス。それぞれ "/" で始めます。</param>
    /// <exception cref="ArgumentException">送れない数かパスを指定したとき。</exception>
    /// <exception cref="InvalidOperationException">サーバーが止まっているか、途中で止まったとき。</exception>
    /// <exception cref="TimeoutException">レスポンスが 50 秒以内に届かないとき。</exception>
    public async Task<Burst> SendAsync(params string[] paths)
    {
        Argument.NoNulls(paths);
        CheckNumber(paths.Length, nameof(paths));
        foreach (var path in paths)
            CheckPath(path, nameof(paths));

        var port = Port;
        using var ended = new CancellationTokenSource();
        using var recording = _timeline.Record();
        // A notebook cuts long outputs in the middle; the lines of a large burst are in its Log.
        var printing = paths.Length <= MostRequestsShown
            ? PrintAsync(_timeline.Follow(ended.Token), int.MaxValue)
            : Task.CompletedTask;
        try
        {
            var load = await LoadDriver.SendAsync(port, paths, BurstLimit, () => _timeline.Elapsed);
            return BurstReader.Read(recording, load);
        }
        catch (Exception e) when (IsBecauseOfStop(e))
        {
            throw StoppedMeanwhile(e);
        }
        finally
        {
            await ended.CancelAsync();
            await printing;
        }
    }

    /// <summary>ターミナルの curl など、ほかのところから送ったリクエストのログを表示し続けます。</summary>
    /// <param name="seconds">見守る秒数の上限。1 時間まで。</param>
    /// <param name="requests">この数のリクエストが終わったら、時間の前に終わります。</param>
    /// <exception cref="ArgumentOutOfRangeException">時間が負か、長すぎるとき。</exception>
    public async Task WatchAsync(double seconds = 30, int requests = int.MaxValue)
    {
        if (seconds is not (>= 0 and <= 3600))
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "待つ秒数（seconds）は 0 から 3600 までで指定してください。");
        if (requests < 1)
            throw new ArgumentOutOfRangeException(nameof(requests), requests, "待つリクエストの数（requests）は 1 以上で指定してください。");
        Console.WriteLine($"{seconds:0.#} 秒のあいだリクエストを待ちます。ターミナルで次を実行してください: curl {Url}");
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        ended.CancelAfter(TimeSpan.FromSeconds(seconds));
        await PrintAsync(_timeline.Follow(ended.Token), requests);
        await ended.CancelAsync();
        Console.WriteLine(_stopping.IsCancellationRequested ? "サーバーが止まったので、待つのを終えました。" : "待つのを終えました。");
    }

    private static void CheckNumber(int requests, string parameter)
    {
        if (requests is < 1 or > MostRequests)
            throw new ArgumentOutOfRangeException(parameter, requests, $"一度に送れるリクエストは 1 から {MostRequests} 件までです。");
    }

    private static void CheckPath(string path, string parameter)
    {
        if (path.Length > LongestPath)
            throw new ArgumentException($"パスが {path.Length} 文字あり、長すぎます。{LongestPath} 文字までにしてください。", parameter);
        if (!path.StartsWith('/') || !Uri.IsWellFormedUriString(path, UriKind.Relative))
            throw new ArgumentException($"パス「{path}」は送れません。「/」で始まる英数字のパスを指定してください。", parameter);
    }

    private bool IsBecauseOfStop(Exception e) =>
        _stopping.IsCancellationRequested && e is IOException or InvalidOperationException or OperationCanceledException;

    private static InvalidOperationException StoppedMeanwhile(Exception cause) => new(
        "リクエストの途中で、サーバーが止まりました。StartAsync のセルをもう一度実行し、応答がそろってから止めてください。", cause);

    // Runs in the context of the cell that called, so what it prints arrives there.
    private static async Task PrintAsync(ChannelReader<RequestEvent> events, int requests)
    {
        var finished = 0;
        while (finished < requests && await events.WaitToReadAsync())
        {
            while (events.TryRead(out var e))
            {
                if (e.Kind == RequestEventKind.Finished)
                    finished++;
                if (e.Kind == RequestEventKind.Logged)
                    Console.WriteLine(e.Text);
            }
        }
    }
}
