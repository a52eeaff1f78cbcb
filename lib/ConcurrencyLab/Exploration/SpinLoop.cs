namespace ConcurrencyLab;

/// <summary>Finds where a thread that ran many segments in a row began to go round in circles.</summary>
internal static class SpinLoop
{
    /// <summary>
    /// The first turn that brings the thread back to where it was one round earlier: the labels repeat from there on.
    /// If they don't repeat (a label with a number in it), the second turn of the streak.
    /// </summary>
    public static int FindClosingTurn(ReadOnlySpan<Turn> turns, int streak)
    {
        var labels = new List<string?>();
        // Where the thread stood before: a wait that goes on after another thread's turn is no new round.
        var before = streak - 1;
        while (before >= 0 && turns[before].Thread != turns[streak].Thread)
            before--;
        if (before >= 0)
            labels.Add(turns[before].Label);
        foreach (var turn in turns[streak..])
            labels.Add(turn.Label);
        var origin = streak - (before >= 0 ? 1 : 0);

        for (var period = 1; period <= labels.Count / 4; period++)
        {
            var start = labels.Count - period;
            while (start > 0 && labels[start - 1] == labels[start - 1 + period])
                start--;
            if (start <= labels.Count / 2)
                return origin + start + period;
        }

        return streak + 1;
    }
}
