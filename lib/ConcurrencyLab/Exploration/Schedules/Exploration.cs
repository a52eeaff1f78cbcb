namespace ConcurrencyLab;

/// <summary>順番を総当たりした結果。順番が何通りあり、どう終わり、誤りになるいちばん短い順番がどれかを持ちます。</summary>
public sealed class Exploration<T> : Displayable
{
    private readonly IReplayer _replayer;
    private readonly Coverage _coverage;

    internal Exploration(IReplayer replayer, Judge<T> judge, Tally<T> tally, Coverage coverage)
    {
        (_replayer, _coverage) = (replayer, coverage);
        KnowsRight = judge.KnowsRight;
        Schedules = tally.Schedules;
        Outcomes = tally.Outcomes;
        // Where nobody knows what is right, a value breaks nothing.
        var failing = Outcomes.Where(o => !o.IsRight && (KnowsRight || o.Kind != OutcomeKind.Value)).MinBy(o => (o.Example.Length, o.Example.Switches));
        ShortestFailing = failing?.Example;
        // Once more at the end, which also shows a reset that does not restore everything.
        var shown = failing ?? Outcomes[0];
        var replay = _replayer.Replay(shown.Example, mayStop: shown.Kind == OutcomeKind.Stuck);
        if (replay.Outcome != shown.Text)
            throw Determinism.Missing();
        Failing = failing is null ? null : replay;
    }

    /// <summary>調べた順番の数。</summary>
    public long Schedules { get; }

    /// <summary>結果が違いうる順番の数。実際に実行したのはこの数です。入れ替えても同じことになる順番は、1 通りと数えます。</summary>
    public long Distinct => _coverage is Coverage.Reduced reduced ? reduced.Runs : Schedules;

    /// <summary>正しい結果になった順番の数。</summary>
    public long Correct => Outcomes.Where(o => o.IsRight).Sum(o => o.Count);

    /// <summary>現れたすべての結果。正しいものから並びます。</summary>
    public IReadOnlyList<OutcomeCount> Outcomes { get; }

    /// <summary>誤りになる順番のうち、区間がいちばん少なく、次にスレッドの交代がいちばん少ないもの。すべて正しいときは null。</summary>
    public Schedule? ShortestFailing { get; }

    /// <summary>すべての順番を調べたかどうか。false なら、順番が多すぎるか、割り込めないメソッドがあるので、調べていない順番があります。</summary>
    public bool IsExhaustive => _coverage is (Coverage.Every or Coverage.Reduced) and { Gap: "" };

    /// <summary>順番を選んだ乱数のシード。乱数を使わなかったときは null。</summary>
    public int? Seed => _coverage switch
    {
        Coverage.Random random => random.Seed,
        Coverage.Bounded bounded => bounded.Seed,
        _ => null,
    };

    internal ScheduleReplay? Failing { get; }

    /// <summary>Whether some result counts as right.</summary>
    internal bool KnowsRight { get; }

    /// <summary>手で書いた順番を実行し、スレッドごとの列に分けて表示します。</summary>
    /// <param name="schedule">スレッドの名前を動かす順に並べた文字列。<c>"A B A B A B"</c> など。</param>
    public ScheduleReplay Replay(string schedule) => _replayer.Replay(Argument.NotNull(schedule));

    /// <summary>誤りになる順番が見つかっていれば、その順番を書いた例外を投げます。テストの最後に書きます。</summary>
    /// <param name="allowSampling">順番が多すぎて一部しか調べなかったときにも、誤りがなければ通すかどうか。</param>
    /// <exception cref="ConcurrencyFaultException">誤りになる順番があるとき。</exception>
    /// <exception cref="InvalidOperationException">何が正しいかを決められない、または、すべての順番を調べていないとき。</exception>
    public void EnsureCorrect(bool allowSampling = false)
    {
        if (ShortestFailing is not null)
            throw new ConcurrencyFaultException(ToPlainText());
        if (!KnowsRight)
            throw new InvalidOperationException(Summary);
        if (!IsExhaustive && !allowSampling)
            throw new InvalidOperationException($"{Summary}{Remedy}一部だけでよければ、EnsureCorrect(allowSampling: true) と書きます。");
    }

    internal override string ToHtml() => ExplorationReport.ToHtml(Summary, Outcomes, Failing);

    internal override string ToPlainText() => ExplorationReport.ToPlainText(Summary, Outcomes, Failing);

    private string Remedy => _coverage.Uncopied.Count > 0 ? "割り込めないメソッドを使わない形にしてください。"
        : _coverage.Unbuffered.Count > 0 ? "参照の先やコレクションではなく、変数か配列の要素に書く形にしてください。"
        : "スレッドかその中の手を減らすか、maxSchedules を増やしてください。";

    private string Summary => ExplorationReport.Summarize(Schedules, Correct, _coverage, KnowsRight);
}
