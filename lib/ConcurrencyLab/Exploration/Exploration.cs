namespace ConcurrencyLab;

/// <summary>順番を総当たりした結果。順番が何通りあり、どう終わり、誤りになるいちばん短い順番がどれかを持ちます。</summary>
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

    /// <summary>実行した順番の数。</summary>
    public long Schedules { get; }

    /// <summary>正しい結果になった順番の数。</summary>
    public long Correct => Outcomes.Where(o => o.IsRight).Sum(o => o.Count);

    /// <summary>現れたすべての結果。正しいものから並びます。</summary>
    public IReadOnlyList<OutcomeCount> Outcomes { get; }

    /// <summary>誤りになる順番のうち、区間がいちばん少なく、次にスレッドの交代がいちばん少ないもの。すべて正しいときは null。</summary>
    public Schedule? ShortestFailing { get; }

    /// <summary>すべての順番を実行したかどうか。false なら、多すぎるので乱数で選んだ順番を実行しました。</summary>
    public bool IsExhaustive => Seed is null;

    /// <summary>順番を選んだ乱数のシード。すべての順番を実行したときは null。</summary>
    public int? Seed { get; }

    internal ScheduleReplay? Failing { get; }

    /// <summary>手で書いた順番を実行し、スレッドごとの列に分けて表示します。</summary>
    /// <param name="schedule">スレッドの名前を動かす順に並べた文字列。<c>"A B A B A B"</c> など。</param>
    public ScheduleReplay Replay(string schedule) => _replayer.Replay(Argument.NotNull(schedule));

    internal override string ToHtml() => ExplorationReport.ToHtml(Summary, Outcomes, Failing);

    internal override string ToPlainText() => ExplorationReport.ToPlainText(Summary, Outcomes, Failing);

    private string Summary => ExplorationReport.Summarize(Schedules, Correct, Seed, _knowsRight);
}
