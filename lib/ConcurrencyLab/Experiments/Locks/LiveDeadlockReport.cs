namespace ConcurrencyLab;

/// <summary>スレッドが終わったとき、または動けなくなったときに、誰がどのロックを持ち、誰がどれを待っていたか。</summary>
public sealed class LiveDeadlockReport : Displayable
{
    private LiveDeadlockReport(IReadOnlyList<LockedThread> threads, IReadOnlyList<string> circle, TimeSpan watched)
    {
        Threads = threads;
        Circle = circle;
        Watched = watched;
    }

    /// <summary>スレッドが輪になって待ち合っていたかどうか。</summary>
    public bool IsDeadlock => Circle.Count > 0;

    /// <summary>指定した順に並べたスレッド。</summary>
    public IReadOnlyList<LockedThread> Threads { get; }

    internal IReadOnlyList<string> Circle { get; }

    internal TimeSpan Watched { get; }

    private string Summary => this switch
    {
        { IsDeadlock: true } => $"デッドロックです。{string.Join(" → ", [.. Circle, Circle[0]])} と、待ちが輪になりました。{Watched.TotalSeconds:0.##} 秒見ていても動かないので、待ちを打ち切りました。",
        _ when Threads.All(thread => thread.HasEnded) => "すべてのスレッドが終わりました。デッドロックは起きていません。",
        _ => $"{Watched.TotalSeconds:0.##} 秒たっても終わらないスレッドがありますが、ロックの待ちは輪になっていません。ロックのほかに、長く待つ処理がないか確かめてください。",
    };

    private DataTable Table => new(
        ["スレッド", "持っているロック", "待っているロック", "それを持っているスレッド"],
        [.. Threads.Select(thread => (string[])
            [thread.Name, Or(string.Join("、", thread.Holds), thread.HasEnded ? "なし（終了）" : "なし"), Or(thread.WaitsFor), Or(thread.HeldBy)])]);

    /// <summary>Reads the state of this moment; to be called under the locks' gate.</summary>
    internal static LiveDeadlockReport Read(Rendezvous meeting, IReadOnlyList<string> names, TimeSpan watched)
    {
        var users = meeting.Users.OrderBy(user => names.ToList().IndexOf(user.Name)).ToList();
        var circle = users.Select(user => user.Circle()).FirstOrDefault(circle => circle.Count > 0) ?? [];
        return new(
            [.. users.Select(user => new LockedThread(user.Name, [.. user.Held.Select(held => held.Name)], user.WaitsFor?.Name, user.WaitsFor?.Owner?.Name, meeting.HasEnded(user)))],
            [.. circle.Select(user => user.Name)],
            watched);
    }

    internal override string ToHtml() => $"<p><strong>{Html.Encode(Summary)}</strong></p>{Table.ToHtml()}";

    internal override string ToPlainText() => $"{Summary}\n{Table.ToPlainText()}";

    private static string Or(string? text, string otherwise = "なし") => string.IsNullOrEmpty(text) ? otherwise : text;
}
