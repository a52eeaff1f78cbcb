namespace ConcurrencyLab;

/// <summary>Finds where a thread that ran many segments in a row began to go round in circles.</summary>
internal static class SpinLoop
{
    /// <summary>
    /// The first turn that brings the thread, or all that go round, back to where they were: the labels repeat from there on.
    /// If they don't repeat (a label with a number in it), the second turn of the streak.
    /// </summary>
    public static int FindClosingTurn(Span<Turn> turns, int streak)
    {
        var labels = new List<string?>();
        // Where the thread stood before: a wait that goes on after another thread's turn is no new round.
        if (LabelBefore(turns, streak, turns[streak].Thread) is { } before)
            labels.Add(before);
        var origin = streak - labels.Count;
        foreach (var turn in turns[streak..])
            labels.Add(turn.Label);

        for (var period = 1; period <= labels.Count / 4; period++)
        {
            var start = labels.Count - period;
            while (start > 0 && labels[start - 1] == labels[start - 1 + period])
                start--;
            if (start <= labels.Count / 2)
                return MarkRound(turns, origin + start + 1, origin + start + period);
        }

        return streak + 1;
    }

    /// <summary>Notes the turns of a first round, unless with those of other threads it closes a common round before.</summary>
    private static int MarkRound(Span<Turn> turns, int first, int closing)
    {
        for (var i = first; i < closing; i++)
        {
            turns[i].IsRound = true;
            if (ClosesCommonRound(turns, i))
                return i;
        }

        return closing;
    }

    // Threads whose loops have several steps would otherwise let each other go on for ever, a step at a time.
    private static bool ClosesCommonRound(ReadOnlySpan<Turn> turns, int last)
    {
        for (var first = last; first >= 0 && turns[first].IsRound; first--)
        {
            var isBack = true;
            for (var i = first; i <= last && isBack; i++)
                isBack = LabelBefore(turns, first, turns[i].Thread) == LabelBefore(turns, last + 1, turns[i].Thread);
            if (isBack)
                return true;
        }

        return false;
    }

    private static string? LabelBefore(ReadOnlySpan<Turn> turns, int end, int thread)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (turns[i].Thread == thread)
                return turns[i].Label;
        }

        return null;
    }
}
