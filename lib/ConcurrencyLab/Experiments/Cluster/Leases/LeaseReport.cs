using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>What came of two holders of a lock with a time limit, in words and as a time line.</summary>
/// <param name="way">How they counted.</param>
/// <param name="origin">When they began, by the machine's own clock.</param>
/// <param name="count">What the store holds in the end.</param>
internal sealed class LeaseReport(LeaseWay way, long origin, long count)
{
    private const string Working = "動いている";
    private const string Paused = "一時停止";
    private const string Held = "保存先のロック";

    private const string One = "プロセス 1";
    private const string Two = "プロセス 2";
    private const string Lock = "ロック";

    private static readonly IReadOnlyDictionary<string, BarStyle> Styles = new Dictionary<string, BarStyle>
    {
        [Working] = new(Palette.Working),
        [Paused] = new(Palette.Waiting, "/"),
        [Held] = new(Palette.Series[1], "x"),
    };

    public required (ClusterReport Taken, ClusterReport Paused, ClusterReport Resumed, ClusterReport Late, ClusterReport? Again) First { get; init; }

    public required (ClusterReport Taken, ClusterReport Written) Second { get; init; }

    /// <summary>When the store had no lock any more.</summary>
    public required long Expired { get; init; }

    /// <summary>What the first holder was told of its lock, and since when it had written; null if nobody told.</summary>
    public required ClusterReport? Lost { get; init; }

    private TimeSpan LateWrite => Lost?.BeganAfter(origin) ?? First.Late.After(origin);

    public ClusterResult Result() => new(
        Summary(),
        Table(),
        GanttChart.Draw("2 つのプロセスと、期限のあるロック", [new GanttPanel("", [One, Two, Lock], [.. Bars()])], Styles))
    {
        Counted = count,
    };

    private string Summary() => $"2 つで 1 回ずつ数え、値は {count} です。" + way switch
    {
        LeaseWay.FencingToken => "プロセス 1 の遅れた書き込みは断られ、プロセス 1 は読むところからやり直しました。",
        _ when Lost is not null => $"{2 - count} 回が失われました。プロセス 1 が書いた後で確かめると、ロックを失っていました。",
        _ => $"{2 - count} 回が失われました。",
    };

    private DataTable Table() => new(["時刻（秒）", "プロセス", "したこと", "数"], [.. Rows().Select(row => (string[])[$"{row.At.TotalSeconds:F3}", row.Who, row.What, row.Number])]);

    private IEnumerable<(TimeSpan At, string Who, string What, string Number)> Rows()
    {
        yield return (First.Taken.After(origin), One, Taken(First.Taken), $"{First.Taken.Value}");
        yield return (First.Paused.After(origin), One, "一時停止した", "");
        yield return (Stopwatch.GetElapsedTime(origin, Expired), Lock, "期限が切れ、保存先から消えた", "");
        yield return (Second.Taken.After(origin), Two, Taken(Second.Taken), $"{Second.Taken.Value}");
        yield return (Second.Written.After(origin), Two, "書いて、ロックを解放した", $"{Second.Taken.Value + 1}");
        yield return (First.Resumed.After(origin), One, "再開した", "");
        yield return (LateWrite, One, First.Late.IsDone ? "書いた" : "書こうとして、断られた", $"{First.Taken.Value + 1}");
        if (Lost is { } lost)
            yield return (lost.After(origin), One, "確かめると、ロックを失っていた", "");
        if (First.Again is { } again)
            yield return (again.After(origin), One, "ロックを取り直し、読んで書いた", $"{count}");
    }

    private static string Taken(ClusterReport read) => read.Number > 0 ? $"ロックと番号 {read.Number} を取り、読んだ" : "ロックを取り、読んだ";

    private IEnumerable<GanttBar> Bars()
    {
        var (taken, paused, resumed, late, again) = First;
        var expired = Stopwatch.GetElapsedTime(origin, Expired);
        yield return new(One, Working, TimeSpan.Zero, paused.After(origin), $"{taken.Value} を読む");
        yield return new(One, Paused, paused.After(origin), resumed.After(origin), "一時停止");
        yield return new(One, Working, resumed.After(origin), again?.After(origin) ?? LateWrite, late.IsDone ? $"{taken.Value + 1} を書く" : "断られ、やり直す");
        yield return new(Two, Working, expired, Second.Written.After(origin), $"{Second.Taken.Value} を読み、{Second.Taken.Value + 1} を書く");
        yield return new(Lock, Held, taken.After(origin), expired, One);
        yield return new(Lock, Held, Second.Taken.After(origin), Second.Written.After(origin), Two);
    }
}
