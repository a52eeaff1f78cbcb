namespace ConcurrencyLab;

/// <summary>What it means that nobody can go on.</summary>
internal sealed partial class ThreadRun
{
    private const int MostInCircles = 20_000;

    private int _circled;
    private int _fairTurns;
    private int _fairFrom;

    /// <summary>Whether nobody could go on, and those who go round in circles were let go on in turn.</summary>
    public bool IsFair => _fairTurns > 0;

    /// <summary>What kept the run from its usual end; empty when nothing did.</summary>
    public string EndingInWords => Ending switch
    {
        RunEnding.Failed => $"途中で例外が起きました: {EndingText}。",
        RunEnding.Deadlock => $"途中でデッドロックになりました。{EndingText}",
        RunEnding.Stuck => $"途中で、だれも進まなくなりました。{EndingText}",
        RunEnding.TooLong => EndingText,
        _ => "",
    };

    // The run is too long for its orders to be explored. That a thread waits is certain once it has gone round for long enough
    // with nobody else there; one that leaves by then counts.
    private ExploredThread? GoOnInCircles()
    {
        var thread = _threads[_turns[Length - 1].Thread];
        var circle = thread.Rounds.Circle;
        if (circle.Count == 0 || Loops.Contains(circle) || !thread.CanRun)
            return null;
        if (_circled++ == MostInCircles)
        {
            Loops.Add(circle);
            return null;
        }

        buffers?.Enter(thread.Index);
        return thread;
    }

    private ExploredThread? End(RunEnding ending, string text)
    {
        (Ending, EndingText) = _circled > 0 ? (RunEnding.TooLong, TooManyTurns) : (ending, text);
        return null;
    }

    private ExploredThread? End()
    {
        var left = _threads.FindAll(thread => thread.IsAdded && thread.State != ControlledState.Finished);
        return left.Count == 0 ? End(RunEnding.Finished, "")
            : End(left.Exists(thread => thread.Rounds.IsWaiting) ? RunEnding.Stuck : RunEnding.Deadlock, string.Concat(left.Select(Describe)));
    }

    // Everybody who is left goes round in circles: in turn, in case somebody gives up looking.
    private uint FairTurn()
    {
        var circling = _threads.FindAll(thread => thread is { State: ControlledState.Ready, Rounds.IsWaiting: true } && thread.CanGoOn?.Invoke() != false);
        if (_fairTurns == 0)
            _fairFrom = Length;
        return circling.Count == 0 || _fairTurns++ >= Limits.SegmentsInTurn ? 0 : 1u << circling[_fairTurns % circling.Count].Index;
    }

    private string Describe(ExploredThread thread) => (thread.WaitsFor ?? thread.FirstResource) switch
    {
        _ when thread.Rounds.IsWaiting => $"{thread.Name} は「{(thread.PendingSite ?? thread.Rounds.Seen)?.Did ?? (thread.CanGoOn is null ? "取れるか試した" : Operation.TookALock)}」を繰り返す。",
        Thread awaited => $"{thread.Name} は {NameOf(awaited)} の終わりを待つ。",
        { } resource when Owners.Of(resource).Thread is { } owner => $"{thread.Name} は{Holding(thread)}{Whose(thread, owner)}ロックを待つ。",
        _ => $"{thread.Name} は{Holding(thread)}知らせを待つ。",
    };

    private static string Holding(ExploredThread thread) => thread.Identity.Held.Count > 0 ? "ロックを持ち、" : "";

    private string Whose(ExploredThread thread, ControlledThread owner) =>
        owner == thread.Identity ? "自分の持つ" : _threads[owner.Index].State == ControlledState.Finished ? $"{owner.Name} が持ったまま終わった" : $"{owner.Name} の持つ";

    private string NameOf(Thread awaited) => _threads.Find(thread => thread.Identity.Thread == awaited)?.Name ?? "ほかのスレッド";
}
