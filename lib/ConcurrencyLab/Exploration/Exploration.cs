namespace ConcurrencyLab;

/// <summary>What the explorer found: how many schedules there are, how they end, and the shortest that goes wrong.</summary>
public sealed class Exploration<T> : Displayable
{
    private readonly Replayer<T> _replayer;
    private readonly bool _knowsRight;

    internal Exploration(Interleaver run, Experiment<T> experiment, Judge<T> judge, Tally<T> tally, int? seed)
    {
        _replayer = new Replayer<T>(run, experiment, judge);
        _knowsRight = judge.KnowsRight;
        Schedules = tally.Schedules;
        Outcomes = tally.Outcomes;
        Seed = seed;
        var failing = Outcomes.Where(o => !o.IsRight).MinBy(o => (o.Example.Length, o.Example.Switches));
        ShortestFailing = failing?.Example;
        // Once more at the end, which also shows a reset that does not restore everything.
        var shown = failing ?? Outcomes[0];
        var replay = _replayer.Replay(shown.Example, mayStop: shown.Kind == OutcomeKind.Stuck);
        if (replay.Outcome != shown.Text)
            throw Interleaver.Diverged();
        Failing = failing is null ? null : replay;
    }

    /// <summary>Number of schedules that were run.</summary>
    public long Schedules { get; }

    /// <summary>Number of schedules with a right outcome.</summary>
    public long Correct => Outcomes.Where(o => o.IsRight).Sum(o => o.Count);

    /// <summary>Every outcome that was seen, right ones first.</summary>
    public IReadOnlyList<OutcomeCount> Outcomes { get; }

    /// <summary>The wrong schedule with the fewest segments, then the fewest changes of thread; null when all are right.</summary>
    public Schedule? ShortestFailing { get; }

    /// <summary>Whether all schedules were run, or random ones only because there are too many.</summary>
    public bool IsExhaustive => Seed is null;

    /// <summary>Seed of the random schedules; null when all schedules were run.</summary>
    public int? Seed { get; }

    internal ScheduleReplay? Failing { get; }

    /// <summary>Runs the schedule given by hand, as in <c>"A B A B A B"</c>, and shows it in lanes.</summary>
    public ScheduleReplay Replay(string schedule) => _replayer.Replay(Argument.NotNull(schedule));

    internal override string ToHtml() => ExplorationReport.ToHtml(Summary, Outcomes, Failing);

    internal override string ToPlainText() => ExplorationReport.ToPlainText(Summary, Outcomes, Failing);

    private string Summary => ExplorationReport.Summarize(Schedules, Correct, Seed, _knowsRight);
}
