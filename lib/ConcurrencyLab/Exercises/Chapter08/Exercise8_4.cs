namespace ConcurrencyLab;

/// <summary>演習 8-4: サーバーが何台もある 6 つの場面に合う道具を選ぶ。</summary>
[Exercise("8-4")]
public static class Exercise8_4
{
    private static readonly Situation[] s_situations =
    [
        new("全サーバーを合わせたアクセス数を数える", "INCR", new()
        {
            ["lock"] = new("lock-on-one-server"),
            ["版"] = new("version-for-a-counter"),
            ["アクター"] = new("actor-for-a-counter"),
            ["期限のあるロック"] = new("lease-for-a-counter"),
        }),
        new("返事の届かなかった注文を送り直す", "冪等キー", new()
        {
            ["期限のあるロック"] = new("lease-for-a-retry"),
            ["版"] = new("version-for-a-retry"),
            ["lock"] = new("lock-on-one-server"),
        }),
        new("止まっていた持ち主の、遅れた書き込みを断る", "フェンシングトークン", new()
        {
            ["期限のあるロック"] = new("lease-against-a-paused-owner"),
            ["冪等キー"] = new("key-against-a-paused-owner"),
            ["版"] = new("version-without-reading"),
            ["lock"] = new("lock-on-one-server"),
        }),
        new("2 人が同じ記事を開き、別々に直して保存する", "版", new()
        {
            ["期限のあるロック"] = new("lease-for-an-editor"),
            ["フェンシングトークン"] = new("token-without-a-lock"),
            ["INCR"] = new("increment-for-a-text"),
            ["lock"] = new("lock-on-one-server"),
        }),
        new("部屋ごとの盤面をメモリに置き、1 手ずつ進める", "アクター", new()
        {
            ["lock"] = new("lock-for-a-room"),
            ["版"] = new("version-for-a-room"),
            ["期限のあるロック"] = new("lease-for-a-room"),
        }),
        new("サーバーごとに、重い処理を同時に 4 件までにする", "SemaphoreSlim", new()
        {
            ["期限のあるロック"] = new("lease-for-one-server"),
            ["INCR"] = new("increment-for-one-server"),
            ["lock"] = new("lock-for-several"),
            ["アクター"] = new("actor-for-one-server"),
        }),
    ];

    private static readonly string[] s_tools = [.. s_situations.Select(situation => situation.Tool), "期限のあるロック", "lock"];

    // As the tools are called elsewhere, too.
    private static readonly Dictionary<string, string> s_otherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["idempotency key"] = "冪等キー",
        ["fencing token"] = "フェンシングトークン",
        ["バージョン"] = "版",
        ["version"] = "版",
        ["楽観的同時実行制御"] = "版",
        ["actor"] = "アクター",
        ["期限つきのロック"] = "期限のあるロック",
        ["期限付きのロック"] = "期限のあるロック",
    };

    /// <summary>6 つの場面に選んだ道具を判定します。</summary>
    /// <param name="tools">場面の順に並べた道具の名前。</param>
    public static Task<Verdict> CheckAsync(params string?[]? tools) => Check.RunAsync(typeof(Exercise8_4), () => Judge([.. (tools ?? []).Select(tool => NameOf(tool?.Trim() ?? ""))]));

    private static CheckResult Judge(string[] tools)
    {
        if (tools.Length != s_situations.Length || tools.All(tool => tool.Length == 0))
            return new CheckResult.NotAttempted("場面 1 から 6 に合う道具の名前を書いて、もう一度判定してください。");
        var right = s_situations.Zip(tools).Count(pair => pair.First.IsRight(pair.Second));
        for (var i = 0; i < tools.Length; i++)
        {
            if (!s_situations[i].IsRight(tools[i]))
                return new CheckResult.Failed($"{s_situations.Length} 問中 {right} 問が合っています。場面 {i + 1}「{s_situations[i].Text}」に選んだのは「{tools[i]}」でした。", HintFor(s_situations[i], tools[i]));
        }

        return new CheckResult.Passed("6 つの場面すべてに、合う道具を選びました。だれが変えるのか、やり直しが来るのか、止まっていた者が戻ってくるのかが、選ぶ手がかりです。");
    }

    private static string NameOf(string tool) => s_otherNames.GetValueOrDefault(tool, s_tools.FirstOrDefault(known => string.Equals(known, tool, StringComparison.OrdinalIgnoreCase)) ?? tool);

    private static Hint HintFor(Situation situation, string tool) =>
        !s_tools.Contains(tool) ? new("unknown-tool") : situation.Mistakes.GetValueOrDefault(tool) ?? new("another-tool");

    private sealed record Situation(string Text, string Tool, Dictionary<string, Hint> Mistakes)
    {
        public bool IsRight(string tool) => tool == Tool;
    }
}
