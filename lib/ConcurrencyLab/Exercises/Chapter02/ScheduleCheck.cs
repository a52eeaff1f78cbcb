namespace ConcurrencyLab;

/// <summary>Runs the order that a learner wrote down, and says first what keeps it from being an order.</summary>
internal static class ScheduleCheck
{
    /// <summary>Null when the schedule ran to its end, through the code as it was given.</summary>
    /// <param name="schedule">The learner's order.</param>
    /// <param name="explored">All orders of the learner's code.</param>
    /// <param name="given">All orders of the given code, which end as often in the same way.</param>
    /// <param name="name">The method's name.</param>
    public static CheckResult? Problem(string? schedule, Exploration<int> explored, Exploration<int> given, string name)
    {
        if (string.IsNullOrWhiteSpace(schedule))
            return new CheckResult.NotAttempted("schedule に、動かす順番を \"A B A B …\" のように書いて、もう一度判定してください。");
        if (!Ends(explored).SequenceEqual(Ends(given)))
            return new CheckResult.Failed(
                $"{name} の動きが、元のコードと違います。",
                new("body-changed"));
        var replay = explored.Replay(schedule);
        return replay.Problem is not { } problem ? null
            : new CheckResult.Failed($"この順番は、最後まで動かせませんでした。{problem}", HintFor(replay.ProblemKind), replay);
    }

    private static IEnumerable<(string Text, long Count)> Ends(Exploration<int> exploration) =>
        exploration.Outcomes.Select(outcome => (outcome.Text, outcome.Count)).Order();

    private static Hint HintFor(ScheduleProblemKind? problem) => problem switch
    {
        ScheduleProblemKind.Unreadable => new("unknown-thread"),
        ScheduleProblemKind.TooShort => new("too-short"),
        ScheduleProblemKind.Waits => new("waits-for-lock"),
        _ => new("too-many-turns"),
    };
}
