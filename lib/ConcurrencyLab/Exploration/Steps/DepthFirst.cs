using System.Numerics;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// Visits every schedule, each by running the bodies anew from the start, since C# offers no way to take a state back.
/// A thread that runs stays on as long as it can; then the last turn with a choice left is decided differently.
/// </summary>
/// <remarks>
/// Loops that wait (<c>while (flag) await step("待つ");</c>) would make the schedules infinite in number. So a thread that
/// runs <see cref="Limits.SegmentsInARow"/> segments without finishing is taken to wait for the others: at the turn that
/// closes its loop for the first time it may not be chosen (see <see cref="SpinLoop"/>). Going round changes nothing,
/// so no outcome is lost, and the unfair schedules that only go round are not counted.
/// If at some turn every thread that could be chosen only goes round, they all do so in turn, and if nobody
/// ever gets out, this is a standstill: an outcome as a deadlock is.
/// </remarks>
internal sealed class DepthFirst<T>(Interleaver run, Tally<T> tally, long limit)
{
    private readonly Turn[] _turns = new Turn[Limits.Segments + 1];
    private readonly byte[] _schedule = new byte[Limits.Segments + 1];
    private int _known;
    private long _runs;
    private long _segments;

    /// <summary>True when every schedule was visited, false when there are more than the limit.</summary>
    public bool Search()
    {
        do
        {
            if (_runs++ >= limit || _segments >= Limits.TotalSegments)
                return false;
            RunOne();
        }
        while (Backtrack());
        return true;
    }

    [MethodImpl(Hot.Path)]
    private void RunOne()
    {
        run.Restart();
        var last = -1;
        var streak = 0;
        for (var depth = 0; ; depth++)
        {
            var runnable = run.Runnable;
            if (runnable == 0 || depth == Limits.Segments)
            {
                tally.Record(run, _schedule.AsSpan(0, depth));
                return;
            }

            if (depth == _known)
            {
                var stay = last >= 0 && (runnable & (1u << last)) != 0;
                Decide(depth, runnable, stay ? last : BitOperations.TrailingZeroCount(runnable));
            }

            var thread = _turns[depth].Thread;
            if (thread != last)
            {
                last = thread;
                streak = depth;
            }

            Take(depth, runnable);
            if (depth - streak >= Limits.SegmentsInARow && !run.Threads[thread].IsFinished)
            {
                var closing = SpinLoop.FindClosingTurn(_turns.AsSpan(0, depth + 1), streak);
                _turns[closing].Circling |= 1u << thread;
                _known = closing + 1;
                return;
            }
        }
    }

    private void Decide(int depth, uint runnable, int thread)
    {
        _turns[depth] = new Turn { Runnable = runnable, Thread = thread };
        _schedule[depth] = (byte)thread;
        _known = depth + 1;
    }

    /// <summary>Plays a decided turn, and sees that it goes as it went before.</summary>
    [MethodImpl(Hot.Path)]
    private void Take(int depth, uint runnable)
    {
        ref var turn = ref _turns[depth];
        if (turn.Runnable != runnable)
            throw Determinism.Missing();
        var label = run.Advance(turn.Thread);
        _segments++;
        if (turn.Label is null)
            turn.Label = label;
        else if (turn.Label != label)
            throw Determinism.Missing();
    }

    [MethodImpl(Hot.Path)]
    private bool Backtrack()
    {
        for (; _known > 0; _known--)
        {
            ref var turn = ref _turns[_known - 1];
            turn.Tried |= 1u << turn.Thread;
            var left = turn.Runnable & ~turn.Tried;
            if (left != 0)
            {
                turn.Thread = BitOperations.TrailingZeroCount(left);
                turn.Label = null;
                turn.IsRound = false;
                _schedule[_known - 1] = (byte)turn.Thread;
                return true;
            }

            if (turn.Circling == turn.Runnable)
                RunInTurn(_known - 1);
        }

        return false;
    }

    /// <summary>Up to a turn where everybody goes round: lets them do so fairly, to see whether anybody gets out.</summary>
    private void RunInTurn(int known)
    {
        run.Restart();
        for (var i = 0; i < known; i++)
            Take(i, run.Runnable);
        var standstill = new Ending<T>(OutcomeKind.Stuck, Standstill.Stuck(run));

        Span<byte> schedule = stackalloc byte[known + Limits.SegmentsInTurn];
        _schedule.AsSpan(0, known).CopyTo(schedule);
        var length = known;
        for (var thread = 0; run.Runnable != 0 && length < schedule.Length; thread = (thread + 1) % run.Threads.Count)
        {
            if ((run.Runnable & (1u << thread)) == 0)
                continue;
            run.Advance(thread);
            _segments++;
            schedule[length++] = (byte)thread;
        }

        if (run.Runnable == 0)
            tally.Record(run, schedule[..length]);
        else
            tally.Record(standstill, schedule[..known]);
    }
}
