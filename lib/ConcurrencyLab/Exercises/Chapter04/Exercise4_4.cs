namespace ConcurrencyLab;

/// <summary>演習 4-4: 5 つの場面に合う道具を選ぶ。</summary>
[Exercise("4-4")]
public static class Exercise4_4
{
    private static readonly Situation[] s_situations =
    [
        new("アクセス数を 1 ずつ増やす", "Interlocked", new()
        {
            ["lock"] = new("lock-for-one-number"),
            ["volatile"] = new("volatile-for-a-counter"),
        }),
        new("残高を確かめて引き、履歴にも書く", "lock", new()
        {
            ["Interlocked"] = new("interlocked-for-two-values"),
            ["ConcurrentDictionary"] = new("collection-for-a-rule"),
        }),
        new("パスごとの閲覧数を数える", "ConcurrentDictionary", new()
        {
            ["Interlocked"] = new("interlocked-for-many-keys"),
            ["lock"] = new("lock-for-many-keys"),
        }),
        new("外部サービスへの接続を同時に 4 本までにする", "SemaphoreSlim", new()
        {
            ["lock"] = new("lock-for-several"),
            ["Interlocked"] = new("counting-without-waiting"),
        }),
        new("起動時に作り、その後は変えない一覧を読む", "none", new()
        {
            ["lock"] = new("lock-for-constants"),
            ["ConcurrentDictionary"] = new("collection-for-constants"),
        }),
    ];

    private static readonly string[] s_tools = [.. s_situations.Select(situation => situation.Tool), "volatile"];

    /// <summary>5 つの場面に選んだ道具を判定します。</summary>
    /// <param name="tools">場面の順に並べた道具の名前。</param>
    public static Task<Verdict> CheckAsync(params string?[]? tools) => Check.RunAsync(typeof(Exercise4_4), () => Judge([.. (tools ?? []).Select(tool => tool?.Trim() ?? "")]));

    private static CheckResult Judge(string[] tools)
    {
        if (tools.Length != s_situations.Length || tools.All(tool => tool.Length == 0))
            return new CheckResult.NotAttempted("場面 1 から 5 に合う道具の名前を書いて、もう一度判定してください。");
        var right = s_situations.Zip(tools).Count(pair => pair.First.IsRight(pair.Second));
        for (var i = 0; i < tools.Length; i++)
        {
            if (!s_situations[i].IsRight(tools[i]))
                return new CheckResult.Failed($"{s_situations.Length} 問中 {right} 問が合っています。場面 {i + 1}「{s_situations[i].Text}」に選んだのは「{tools[i]}」でした。", HintFor(s_situations[i], tools[i]));
        }

        return new CheckResult.Passed("5 つの場面すべてに、合う道具を選びました。変えるものがいくつあるか、待たせる必要があるか、そもそも変わるのかが、選ぶ手がかりです。");
    }

    private static Hint HintFor(Situation situation, string tool) =>
        !s_tools.Contains(tool, StringComparer.OrdinalIgnoreCase)
            ? new("unknown-tool")
            : situation.Mistakes.GetValueOrDefault(tool) ?? new("another-tool");

    private sealed record Situation(string Text, string Tool, Dictionary<string, Hint> Mistakes)
    {
        public bool IsRight(string tool) => string.Equals(tool, Tool, StringComparison.OrdinalIgnoreCase);
    }
}
