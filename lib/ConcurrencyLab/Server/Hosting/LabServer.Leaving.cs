using System.Threading.Channels;

namespace ConcurrencyLab;

public sealed partial class LabServer
{
    private static readonly TimeSpan LeavingLimit = TimeSpan.FromSeconds(20);

    /// <summary>
    /// リクエストを送り、ハンドラーが動いているあいだに接続を閉じ、ハンドラーの終わりまで見守ります。ログの行は届いた順に表示します。
    /// 接続が閉じたときに何をするかは、ハンドラーが決めます（<see cref="LabRequest.Aborted"/>）。
    /// </summary>
    /// <param name="path">パス。"/" で始めます。</param>
    /// <param name="after">ハンドラーが始まってから接続を閉じるまでの時間。省くと 200 ミリ秒。</param>
    /// <returns>1 件のリクエスト。レスポンスが届いていないので、状態はありません。</returns>
    /// <exception cref="ArgumentException">送れないパスを指定した、または時間が負か長すぎるとき。</exception>
    /// <exception cref="InvalidOperationException">サーバーが止まっているか、途中で止まったとき。</exception>
    /// <exception cref="TimeoutException">ハンドラーが 20 秒以内に終わらないとき。</exception>
    public async Task<Burst> SendAndLeaveAsync(string path = "/", TimeSpan? after = null)
    {
        CheckPath(Argument.NotNull(path), nameof(path));
        if (after < TimeSpan.Zero || after > LeavingLimit)
            throw new ArgumentOutOfRangeException(nameof(after), after, $"切断までの時間（after）は 0 から {LeavingLimit.TotalSeconds:0} 秒までで指定してください。");
        var port = Port;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        ended.CancelAfter(LeavingLimit);
        using var recording = _timeline.Record();
        var printing = PrintAsync(_timeline.Follow(ended.Token), int.MaxValue);
        try
        {
            var events = _timeline.Follow(ended.Token);
            using var exchange = await DedicatedThread.RunAsync(() => Exchange.Open(port, path));
            var sent = _timeline.Elapsed;
            exchange.Send();
            var request = (await NextAsync(events, e => e.Kind == RequestEventKind.Received)).Request;
            await NextAsync(events, e => e.Request == request && e.Kind == RequestEventKind.Started);
            await Task.Delay(after ?? TimeSpan.FromMilliseconds(200), ended.Token);
            exchange.Abort();
            var answered = await NextAsync(events, e => e.Request == request && e.Kind == RequestEventKind.Answered);
            return BurstReader.Read(recording, new LoadResult([new Reply(request, RequestRecord.NoStatus, "")], sent, answered.At));
        }
        catch (Exception e) when (IsBecauseOfStop(e))
        {
            throw StoppedMeanwhile(e);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            throw new TimeoutException($"ハンドラーが {LeavingLimit.TotalSeconds:0} 秒以内に終わりませんでした。終わらない処理をしていないか確かめてください。");
        }
        finally
        {
            await ended.CancelAsync();
            await printing;
        }
    }

    private static async Task<RequestEvent> NextAsync(ChannelReader<RequestEvent> events, Func<RequestEvent, bool> isWanted)
    {
        await foreach (var e in events.ReadAllAsync())
        {
            if (isWanted(e))
                return e;
        }

        throw new OperationCanceledException();
    }
}
