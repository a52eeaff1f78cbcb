using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Stands for <see cref="Barrier"/>: the last one to arrive lets the real one through, for all.</summary>
[Replaces(typeof(Barrier))]
internal static class ControlledBarrier
{
    private static readonly ConditionalWeakTable<Barrier, Arrivals> s_arrivals = [];

    public static void SignalAndWait(Barrier barrier) => Arrive(barrier, null);

    public static void SignalAndWait(Barrier barrier, CancellationToken cancellationToken) => Arrive(barrier, null, cancellationToken);

    public static bool SignalAndWait(Barrier barrier, int millisecondsTimeout) => Arrive(barrier, Operation.Limit(millisecondsTimeout));

    public static bool SignalAndWait(Barrier barrier, TimeSpan timeout) => Arrive(barrier, Operation.Limit(timeout));

    public static bool SignalAndWait(Barrier barrier, int millisecondsTimeout, CancellationToken cancellationToken) => Arrive(barrier, Operation.Limit(millisecondsTimeout), cancellationToken);

    public static bool SignalAndWait(Barrier barrier, TimeSpan timeout, CancellationToken cancellationToken) => Arrive(barrier, Operation.Limit(timeout), cancellationToken);

    public static long AddParticipant(Barrier barrier) => AddParticipants(barrier, 1);

    public static long AddParticipants(Barrier barrier, int participantCount)
    {
        Current.Scheduler?.SchedulingPoint(barrier, null);
        var phase = barrier.AddParticipants(participantCount);
        Owners.Of(barrier).Changed();
        return phase;
    }

    public static void RemoveParticipant(Barrier barrier) => RemoveParticipants(barrier, 1);

    public static void RemoveParticipants(Barrier barrier, int participantCount)
    {
        if (Current.Scheduler is not { } scheduler)
        {
            barrier.RemoveParticipants(participantCount);
            return;
        }

        scheduler.SchedulingPoint(barrier, null);
        var arrivals = s_arrivals.GetOrCreateValue(barrier);
        arrivals.BelongTo(scheduler);
        // The real one does not know who has arrived.
        if (participantCount <= barrier.ParticipantCount && barrier.ParticipantCount - participantCount < arrivals.Count)
            throw new InvalidOperationException("残る参加者より多くのスレッドが、もう待っています。");
        barrier.RemoveParticipants(participantCount);
        Owners.Of(barrier).Changed();
        // Whoever leaves may have been the last one that the others waited for.
        if (arrivals.Count > 0 && arrivals.Count == barrier.ParticipantCount)
            Open(barrier, arrivals);
    }

    private static bool Arrive(Barrier barrier, int? limit, CancellationToken token = default)
    {
        token.ThrowIfCancellationRequested();
        if (Current.Scheduler is not { } scheduler)
            return barrier.SignalAndWait(limit ?? Timeout.Infinite, token);
        // It throws, as in the original.
        if (barrier.ParticipantCount == 0)
            barrier.SignalAndWait(token);
        if (limit > 0)
            scheduler.NoteLimit();
        scheduler.SchedulingPoint(barrier, null);
        var arrivals = s_arrivals.GetOrCreateValue(barrier);
        arrivals.BelongTo(scheduler);
        var phase = arrivals.Phase;
        Owners.Of(barrier).Changed();
        if (++arrivals.Count == barrier.ParticipantCount)
            Open(barrier, arrivals);
        else if (!scheduler.Block(new Wait(() => arrivals.Phase != phase || token.IsCancellationRequested) { For = barrier, Limit = limit }) || arrivals.Phase == phase)
            arrivals.Count--;
        else if (arrivals.FailureOf(phase) is { } failure)
            throw new BarrierPostPhaseException(failure);
        if (arrivals.Phase == phase)
            token.ThrowIfCancellationRequested();
        scheduler.Acquired(barrier);
        return arrivals.Phase != phase;
    }

    private static void Open(Barrier barrier, Arrivals arrivals)
    {
        arrivals.Count = 0;
        var others = barrier.ParticipantCount - 1;
        if (others > 0)
            barrier.RemoveParticipants(others);
        try
        {
            barrier.SignalAndWait();
        }
        catch (BarrierPostPhaseException e)
        {
            arrivals.Fail(e.InnerException);
            throw;
        }
        finally
        {
            if (others > 0)
                barrier.AddParticipants(others);
            // Not before what is to be done after the phase: the others wait for that too.
            arrivals.Phase++;
        }
    }

    private sealed class Arrivals
    {
        private (ThreadScheduler?, long) _run;
        private (long Phase, Exception? Exception) _failure = (-1, null);

        public int Count { get; set; }

        public long Phase { get; set; }

        public void Fail(Exception? exception) => _failure = (Phase, exception);

        /// <summary>What was thrown after a phase; every participant is told.</summary>
        public Exception? FailureOf(long phase) => _failure.Phase == phase ? _failure.Exception : null;

        // Of a run that was ended, nobody comes any more.
        public void BelongTo(ThreadScheduler scheduler)
        {
            if (_run == (scheduler, scheduler.RunNumber))
                return;
            (_run, Count) = ((scheduler, scheduler.RunNumber), 0);
        }
    }
}
