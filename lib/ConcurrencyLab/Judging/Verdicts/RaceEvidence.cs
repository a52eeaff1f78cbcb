namespace ConcurrencyLab;

/// <summary>Adds to a wrong answer's verdict the data race that is in the same order, if one is: check-then-act under locks has none.</summary>
internal static class RaceEvidence
{
    /// <param name="found">What was found.</param>
    /// <param name="again">Runs the order in which it was found once more, and lets it be followed.</param>
    public static CheckResult? In(CheckResult? found, Func<IThreadOrder, ControlledScheduler> again) =>
        found is CheckResult.Failed failed && RaceIn(again) is { } race
            ? failed with { Reason = $"{failed.Reason}\nデータ競合があります。{race}" }
            : found;

    // None also where something may have ordered the threads that nobody here followed.
    private static DataRace? RaceIn(Func<IThreadOrder, ControlledScheduler> again)
    {
        var order = new HappensBefore();
        return again(order).IsFollowed && !order.HasSeenUnknown ? order.Races.FirstOrDefault() : null;
    }
}
