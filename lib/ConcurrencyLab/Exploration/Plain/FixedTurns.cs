using System.Numerics;

namespace ConcurrencyLab;

/// <summary>One run, in an order that is given: turn by turn, or thread by thread.</summary>
internal sealed class FixedTurns : TurnChooser
{
    private readonly byte[]? _schedule;
    private readonly IReadOnlyList<int>? _order;

    private FixedTurns(byte[]? schedule, IReadOnlyList<int>? order) => (_schedule, _order) = (schedule, order);

    /// <summary>Who could have had the turn at which the run was given up; 0 when it was not.</summary>
    public uint Stopped { get; private set; }

    /// <summary>These turns, and then no more.</summary>
    public static FixedTurns Of(Schedule schedule) => new(schedule.Threads.ToArray(), null);

    /// <summary>One thread after the other, as far as each of them gets.</summary>
    public static FixedTurns OneAfterTheOther(IReadOnlyList<int> order) => new(null, order);

    public override int Choose(ThreadRun run, uint runnable)
    {
        var last = run.Length == 0 ? Nobody : run.Turns[^1].Thread;
        if (_order is not null)
        {
            // What is written is seen at once. Nobody is taken off, and then the first one that can go on.
            if (runnable >> ThreadName.Room != 0)
                return ThreadName.Room + BitOperations.TrailingZeroCount(runnable >> ThreadName.Room);
            if (last is >= 0 and < ThreadName.Room && (runnable & (1u << last)) != 0)
                return last;
            foreach (var thread in _order)
            {
                if ((runnable & (1u << thread)) != 0)
                    return thread;
            }

            return BitOperations.TrailingZeroCount(runnable);
        }

        if (run.Length < _schedule!.Length && (runnable & (1u << _schedule[run.Length])) != 0)
            return _schedule[run.Length];
        if (run.IsFair)
            return BitOperations.TrailingZeroCount(runnable);
        Stopped = runnable;
        return Nobody;
    }

    public override bool GoesOn(ThreadRun run) => false;
}
