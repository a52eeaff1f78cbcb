using System.Numerics;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Finds pairs of turns that touch the same, and could have come the other way round.</summary>
internal sealed class RaceReversal(ThreadRun run, TurnOrdering ordering, DepthFirstTurns.Node[] nodes)
{
    private const int Most = 32;

    /// <summary>Notes for each pair, before its first turn, that the second one is to come first.</summary>
    /// <param name="length">How many turns count.</param>
    /// <param name="from">The first of them that was not there before.</param>
    public void Want(int length, int from)
    {
        for (var second = from; second < length; second++)
            Want(run.Turns[..length], second);
    }

    /// <summary>The same for what threads were about to do after the turns that count.</summary>
    /// <param name="length">How many turns count.</param>
    /// <param name="left">What each of them was about to do.</param>
    public void WantWhatWasLeft(int length, IEnumerable<TakenTurn> left)
    {
        foreach (var turn in left)
        {
            var turns = run.Replace(length, turn);
            ordering.Take(turns, length);
            Want(turns, length);
        }
    }

    [MethodImpl(Hot.Path)]
    private void Want(ReadOnlySpan<TakenTurn> turns, int second)
    {
        var (thread, previous) = (turns[second].Thread, TurnOrdering.PreviousOf(turns, second));
        Span<int> reversed = stackalloc int[Most];
        var count = 0;
        for (var first = second - 1; first >= 0; first--)
        {
            if (turns[first].Thread == thread || (previous >= 0 && ordering.IsBefore(first, previous, turns)) || !turns[first].Touched.CanBeReversed(turns[second].Touched, isSure: false))
                continue;
            // What lies before a turn that is reversed comes next to it once that is done.
            if (IsBeforeAny(turns, first, reversed[..count]) || Initials(turns, first, second) is not (> 0 and var initials))
                continue;
            if ((initials & nodes[first].Wanted) == 0)
                nodes[first].Wanted |= (initials & (1u << thread)) != 0 ? 1u << thread : 1u << BitOperations.TrailingZeroCount(initials);
            if (count < Most && turns[first].Touched.CanBeReversed(turns[second].Touched, isSure: true))
                reversed[count++] = first;
        }
    }

    // The threads that could begin with what the second turn needs, without the first one; none when it needs that.
    [MethodImpl(Hot.Path)]
    private uint Initials(ReadOnlySpan<TakenTurn> turns, int first, int second)
    {
        uint seen = 0, initials = 0;
        for (var turn = first + 1; turn <= second; turn++)
        {
            if (turn < second && ordering.IsBefore(first, turn, turns))
                continue;
            var thread = 1u << turns[turn].Thread;
            if ((seen & thread) == 0 && !NeedsAny(turns, first, turn))
                initials |= thread;
            seen |= thread;
        }

        return initials & nodes[first].Runnable;
    }

    [MethodImpl(Hot.Path)]
    private bool NeedsAny(ReadOnlySpan<TakenTurn> turns, int first, int turn)
    {
        for (var other = first + 1; other < turn; other++)
        {
            if (ordering.IsBefore(other, turn, turns) && !ordering.IsBefore(first, other, turns))
                return true;
        }

        return false;
    }

    private bool IsBeforeAny(ReadOnlySpan<TakenTurn> turns, int first, ReadOnlySpan<int> others)
    {
        foreach (var other in others)
        {
            if (ordering.IsBefore(first, other, turns))
                return true;
        }

        return false;
    }
}
