using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// Which turns of a run come before which in every order that does the same: a vector clock for each turn, which counts, for
/// each thread, the turns that come before.
/// </summary>
internal sealed class TurnOrdering
{
    private const int Width = ThreadName.Room;
    private readonly short[] _clocks = new short[(Limits.Segments + Width + 1) * Width];
    private readonly short[] _counts = new short[Width];
    private readonly int[] _numbers = new int[Limits.Segments + Width + 1];
    private readonly int[] _last = new int[Width];
    private int _length;

    /// <summary>Whether one turn comes before a later one, or is that one.</summary>
    public bool IsBefore(int first, int second, ReadOnlySpan<TakenTurn> turns) =>
        _clocks[(second * Width) + turns[first].Thread] >= _numbers[first];

    /// <summary>How many turns of a thread come before a turn, or are it.</summary>
    public int Before(int turn, int thread) => _clocks[(turn * Width) + thread];

    /// <summary>Takes turns in. The first ones, which have not changed, stay.</summary>
    /// <param name="turns">All turns.</param>
    /// <param name="unchanged">How many are as they were.</param>
    [MethodImpl(Hot.Path)]
    public void Take(ReadOnlySpan<TakenTurn> turns, int unchanged)
    {
        _counts.AsSpan().Clear();
        _last.AsSpan().Fill(-1);
        for (var turn = 0; turn < turns.Length; turn++)
        {
            var thread = turns[turn].Thread;
            if (turn >= unchanged || turn >= _length)
                Take(turns, turn, _last[thread]);
            _numbers[turn] = ++_counts[thread];
            _last[thread] = turn;
            _clocks[(turn * Width) + thread] = _counts[thread];
        }

        _length = turns.Length;
    }

    /// <summary>The last turn of the same thread before this one, or the one that started it; -1 for none.</summary>
    public static int PreviousOf(ReadOnlySpan<TakenTurn> turns, int turn)
    {
        for (var before = turn - 1; before >= 0; before--)
        {
            if (turns[before].Thread == turns[turn].Thread)
                return before;
        }

        return turns[turn].StartedIn;
    }

    private void Take(ReadOnlySpan<TakenTurn> turns, int turn, int previous)
    {
        var clock = _clocks.AsSpan(turn * Width, Width);
        if (previous < 0)
            previous = turns[turn].StartedIn;
        if (previous >= 0)
            _clocks.AsSpan(previous * Width, Width).CopyTo(clock);
        else
            clock.Clear();
        for (var before = turn - 1; before >= 0; before--)
        {
            if (clock[turns[before].Thread] < _numbers[before] && turns[before].Touched.ConflictsWith(turns[turn].Touched, isOfAnotherRun: false))
                Join(clock, _clocks.AsSpan(before * Width, Width));
        }
    }

    private static void Join(Span<short> clock, ReadOnlySpan<short> other)
    {
        for (var i = 0; i < clock.Length; i++)
            clock[i] = Math.Max(clock[i], other[i]);
    }
}
