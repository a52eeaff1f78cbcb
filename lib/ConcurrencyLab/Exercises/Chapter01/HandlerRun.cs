namespace ConcurrencyLab;

/// <summary>Requests that a handler answers at the same time, one for each path.</summary>
internal sealed class HandlerRun
{
    private int _measured;

    public HandlerRun(Func<LabRequest, Func<string, int>, string> handler, Func<string, Action, int> measure, TurnOrder order, params string[] paths)
    {
        Scheduler = new ControlledScheduler(() => string.Join("、", Replies.Where(reply => reply.Length > 0).Select(reply => reply.Trim())), order);
        Replies = [.. paths.Select(_ => "")];
        var timeline = new Timeline(TimeProvider.System);
        for (var i = 0; i < paths.Length; i++)
        {
            var index = i;
            var request = new LabRequest(i + 1, paths[i], timeline, CancellationToken.None);
            Scheduler.Add(() =>
            {
                Scheduler.Note($"{request.Path} を受け取った");
                Replies[index] = handler(request, path => measure(path, Sleep)) ?? "";
                Scheduler.Note($"「{Replies[index].Trim()}」を返した");
            });
        }

        End = Scheduler.Run();
        IsMeasured = _measured >= paths.Length;
    }

    public ControlledScheduler Scheduler { get; }

    public RunEnd End { get; }

    public string[] Replies { get; } = [];

    public bool IsMeasured { get; }

    private void Sleep()
    {
        Interlocked.Increment(ref _measured);
        Scheduler.Note("眠る");
        Scheduler.SchedulingPoint();
    }
}
