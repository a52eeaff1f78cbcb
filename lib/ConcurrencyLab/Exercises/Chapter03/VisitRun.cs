namespace ConcurrencyLab;

/// <summary>A run of threads that each count one visit.</summary>
internal sealed class VisitRun
{
    private static readonly TimeSpan Elsewhere = TimeSpan.FromMilliseconds(300);

    private readonly Lock _gate = new();
    private readonly Visit[] _visits;
    private int _inWork;

    /// <param name="countVisit">The learner's method.</param>
    /// <param name="threads">How many threads call it, once each.</param>
    /// <param name="turns">In which order they go on.</param>
    /// <param name="firstFails">Whether the work of the first one throws.</param>
    public VisitRun(Action<SharedNumber, Action> countVisit, int threads, Turns turns, bool firstFails = false)
    {
        Number = new SharedNumber(turns);
        _visits = [.. Enumerable.Range(0, threads).Select(_ => new Visit())];
        for (var i = 0; i < threads; i++)
        {
            var (visit, fails) = (_visits[i], firstFails && i == 0);
            Crew.Add(() =>
            {
                countVisit(Number, () => Work(visit, fails));
                visit.Returned.Set();
            });
        }

        End = Crew.Run();
    }

    public SharedNumber Number { get; }

    public Crew Crew => Number.Crew;

    public CrewEnd End { get; }

    /// <summary>How many threads were in their work at the same moment, at most.</summary>
    public int MostInWork { get; private set; }

    /// <summary>Whether some thread did not call the work, or did not wait for its end.</summary>
    public bool HasWorkUndone => _visits.Any(visit => !visit.IsWorkDone);

    private void Work(Visit visit, bool fails)
    {
        if (!Crew.IsMine)
        {
            // On a thread that the method started: whether the method waits for it, shows before it is done.
            if (!visit.Returned.Wait(Elsewhere))
                visit.IsWorkDone = true;
            return;
        }

        Crew.Note("処理を始めた");
        Enter(1);
        try
        {
            Crew.Point();
        }
        finally
        {
            Enter(-1);
        }

        visit.IsWorkDone = true;
        if (!fails)
            return;
        Crew.Note("処理が例外を投げた");
        throw new InvalidOperationException("処理に失敗しました。");
    }

    private void Enter(int change)
    {
        lock (_gate)
        {
            _inWork += change;
            MostInWork = Math.Max(MostInWork, _inWork);
        }
    }

    private sealed class Visit
    {
        public ManualResetEventSlim Returned { get; } = new();

        public bool IsWorkDone { get; set; }
    }
}
