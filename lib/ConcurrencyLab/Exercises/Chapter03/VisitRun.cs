namespace ConcurrencyLab;

/// <summary>A run of threads that each count one visit.</summary>
internal sealed class VisitRun
{
    private readonly Visit[] _visits;

    /// <param name="countVisit">The learner's method.</param>
    /// <param name="threads">How many threads call it, once each.</param>
    /// <param name="order">In which order they go on.</param>
    /// <param name="firstFails">Whether the work of the first one throws.</param>
    /// <param name="follow">Follows what orders the threads; null when nobody asks.</param>
    public VisitRun(Action<SharedNumber, Action> countVisit, int threads, TurnOrder order, bool firstFails = false, IThreadOrder? follow = null)
    {
        Scheduler = new ControlledScheduler(() => $"{Number!.Value}", order) { Order = follow };
        Number = new SharedNumber(Scheduler);
        _visits = [.. Enumerable.Range(0, threads).Select(_ => new Visit())];
        for (var i = 0; i < threads; i++)
        {
            var (visit, fails) = (_visits[i], firstFails && i == 0);
            Scheduler.Add(() =>
            {
                countVisit(Number, () => Work(visit, fails));
                visit.Returned.Set();
            });
        }

        End = Scheduler.Run();
    }

    public SharedNumber Number { get; }

    public ControlledScheduler Scheduler { get; }

    public RunEnd End { get; }

    /// <summary>What the first one's work throws.</summary>
    public Exception Thrown { get; } = new InvalidOperationException("処理に失敗しました。");

    /// <summary>Whether a lock was held during the work.</summary>
    public bool HasWorkInLock { get; private set; }

    /// <summary>Whether some thread did not call the work, or did not wait for its end.</summary>
    public bool HasWorkUndone => _visits.Any(visit => !visit.IsWorkDone);

    /// <summary>Whether some thread called the work again.</summary>
    public bool HasWorkRepeated => _visits.Any(visit => visit.Calls > 1);

    /// <summary>Whether an access is to the number.</summary>
    public static bool IsOfNumber(GuardedAccess access) => access.Owner is SharedNumber;

    private void Work(Visit visit, bool fails)
    {
        visit.Called();
        HasWorkInLock |= LockFlow.Current is { Held.Count: > 0 };
        if (!Scheduler.IsMine)
        {
            // On a thread that the method started: whether the method waits for it, shows before it is done.
            visit.IsWorkDone |= Scheduler.AwaitStandstill(unless: visit.Returned);
        }
        else
        {
            Scheduler.Note("処理を始めた");
            Scheduler.SchedulingPoint();
            visit.IsWorkDone = true;
        }

        if (!fails)
            return;
        Scheduler.Note("処理が例外を投げた");
        throw Thrown;
    }

    private sealed class Visit
    {
        private int _calls;

        public ManualResetEventSlim Returned { get; } = new();

        public bool IsWorkDone { get; set; }

        public int Calls => Volatile.Read(ref _calls);

        public void Called() => Interlocked.Increment(ref _calls);
    }
}
