namespace ConcurrencyLab;

/// <summary>What the work of a visit throws when a check wants it to fail.</summary>
internal sealed class WorkFailedException() : Exception("処理に失敗しました。");

/// <summary>Visits that the learner's method counts on one thread; their work goes on when all are where they can get.</summary>
internal sealed class AsyncVisits : IDisposable
{
    private static readonly Hint NobodyEnters = new(
        "nobody-enters", "はじめの 1 つめの呼び出しから、だれも入れません。SemaphoreSlim の 1 つめの引数は、はじめに入れる数です。new SemaphoreSlim(1, 1) にしてください。");

    private readonly Func<SharedNumber, Func<Task>, Task> _countVisitAsync;
    private readonly AsyncStage _stage = new();
    private readonly HeldCalls _held;
    private readonly List<StageCall> _calls = [];

    public AsyncVisits(Func<SharedNumber, Func<Task>, Task> countVisitAsync)
    {
        _countVisitAsync = countVisitAsync;
        _held = new HeldCalls(_stage);
    }

    public SharedNumber Number { get; } = new();

    public IReadOnlyList<Exception> Failures => [.. _calls.Select(call => call.Failure).OfType<Exception>()];

    public Exception? Failure => Failures.Count > 0 ? Failures[0] : null;

    /// <summary>Counts visits at the same time. Null when all calls completed, each after its work.</summary>
    public CheckResult? Count(int visits, Hint stalled, bool firstFails = false)
    {
        var first = _calls.Count;
        for (var i = first; i < first + visits; i++)
        {
            var owner = i;
            _calls.Add(_stage.Start(() => _countVisitAsync(Number, () => _held.CallAsync(owner, ""))));
        }

        while (!_calls.All(call => call.IsCompleted))
        {
            var end = _stage.Wait(() => _calls.All(call => call.IsCompleted) || _held.Pending.Count > 0);
            if (end == StageEnd.Stalled && _held.All.Count == 0)
                return new CheckResult.TimedOut("workAsync() が 1 回も呼ばれないまま、止まりました。", NobodyEnters);
            if (StageResult.Of(end, "workAsync() がすべて終わっても、終わらない呼び出しがあります。", stalled) is { } broken)
                return broken;
            if (StageResult.Of(_stage.Settle(), "途中で止まり、終わりません。", stalled) is { } stuck)
                return stuck;
            if (_stage.KeepsAnotherThread())
                return StageResult.Elsewhere;
            if (WorkUndone() is { } undone)
                return undone;
            foreach (var work in _held.Pending)
            {
                if (firstFails && work.Owner == first)
                    work.Fail(new WorkFailedException());
                else
                    work.Release();
            }
        }

        return WorkUndone();
    }

    public void Dispose()
    {
        _held.Dispose();
        _stage.Dispose();
    }

    private CheckResult.Failed? WorkUndone()
    {
        var done = _held.All.Where(work => work.Task.IsCompleted).GroupBy(work => work.Owner).ToDictionary(group => group.Key, group => group.Count());
        for (var i = 0; i < _calls.Count; i++)
        {
            if (_calls[i].IsCompleted && _calls[i].Failure is null && done.GetValueOrDefault(i) != 1)
                return new("呼び出しが終わったとき、workAsync() が終わっていませんでした。", new("work-not-awaited", "workAsync() を 1 回呼び、await してから戻ってください。"));
        }

        return null;
    }
}
