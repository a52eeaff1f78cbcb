// A value task is looked at until it is done, and awaited once; the source without a timer has nothing to dispose of.
#pragma warning disable CA2012, CA1001

namespace ConcurrencyLab;

/// <summary>A controlled <see cref="Parallel.ForEachAsync{TSource}(IEnumerable{TSource}, Func{TSource, CancellationToken, ValueTask})"/>: as many at once, the same tokens, the same end.</summary>
internal sealed class AsyncLoop<T>
{
    // Without a limit it is as many as there are processors: here the same on every machine.
    private const int Degree = 8;

    private readonly Func<ValueTask<(bool Is, T Item)>> _next;
    private readonly Func<T, CancellationToken, ValueTask> _body;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Exception> _failures = [];
    private bool _isTaking;

    private AsyncLoop(Func<ValueTask<(bool Is, T Item)>> next, Func<T, CancellationToken, ValueTask> body)
    {
        _next = next;
        _body = body;
    }

    public static async Task RunAsync(Func<ValueTask<(bool Is, T Item)>> next, ParallelOptions options, Func<T, CancellationToken, ValueTask> body)
    {
        var token = options.CancellationToken;
        token.ThrowIfCancellationRequested();
        var loop = new AsyncLoop<T>(next, body);
        await using var registration = token.Register(loop._stop.Cancel);
        var most = options.MaxDegreeOfParallelism < 0 ? Degree : options.MaxDegreeOfParallelism;
        Task[] workers = [.. Enumerable.Range(0, most).Select(_ => loop.WorkAsync())];
        await new Until(() => workers.All(worker => worker.IsCompleted));
        token.ThrowIfCancellationRequested();
        // As in the original, the task holds all of them; an await throws the first.
        if (loop._failures.Count > 0)
            await Task.WhenAll(loop._failures.Select(Task.FromException));
    }

    public static Func<ValueTask<(bool Is, T Item)>> Items(IEnumerator<T> items) => () => new(items.MoveNext() ? (true, items.Current) : (false, default!));

    public static Func<ValueTask<(bool Is, T Item)>> Items(IAsyncEnumerator<T> items) => async () =>
    {
        var more = items.MoveNextAsync();
        await Until.Done(more);
        return await more ? (true, items.Current) : (false, default!);
    };

    private async Task WorkAsync()
    {
        // Bodies run on the pool.
        await new Until(static () => true);
        try
        {
            while (!_stop.IsCancellationRequested && await TakeAsync() is (true, var item))
            {
                var work = _body(item, _stop.Token);
                await Until.Done(work);
                await work;
            }
        }
#pragma warning disable CA1031 // It is the loop's, as in the original.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _failures.Add(e);
#pragma warning disable CA1849, VSTHRD103, S6966 // CancelAsync goes over the real pool.
            _stop.Cancel();
#pragma warning restore CA1849, VSTHRD103, S6966
        }
    }

    private async ValueTask<(bool Is, T Item)> TakeAsync()
    {
        if (_isTaking)
            await new Until(() => !_isTaking);
        _isTaking = true;
        try
        {
            var next = _next();
            if (!next.IsCompleted)
                await Until.Done(next);
            return await next;
        }
        finally
        {
            _isTaking = false;
        }
    }
}
