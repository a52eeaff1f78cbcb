using System.Threading.Channels;

namespace ConcurrencyLab;

public sealed partial class LabServer
{
    private static readonly TimeSpan LeavingLimit = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Sends a request, closes the connection while its handler is at work, and watches the handler to its end. Log lines are printed as they come.
    /// What the handler does about it is up to the handler: see <see cref="LabRequest.Aborted"/>.
    /// </summary>
    /// <param name="path">The path, beginning with "/".</param>
    /// <param name="after">How long after the handler's beginning the client leaves; 200 milliseconds if nothing is given.</param>
    /// <returns>A burst of one request, which has no status, since no response came.</returns>
    /// <exception cref="ArgumentException">The path cannot be sent, or the time is negative or too long.</exception>
    /// <exception cref="TimeoutException">The handler did not end within 20 seconds.</exception>
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
