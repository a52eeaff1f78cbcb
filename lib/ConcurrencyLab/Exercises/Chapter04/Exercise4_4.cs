namespace ConcurrencyLab;

/// <summary>演習 4-4: 5 つの場面に合う道具を選ぶ。</summary>
[Exercise("4-4")]
public static class Exercise4_4
{
    private static readonly Situation[] s_situations =
    [
        new("アクセス数を 1 ずつ増やす", "Interlocked", new()
        {
            ["lock"] = new("lock-for-one-number", "lock でも正しく数えられます。けれども、変えるのは 1 つの数で、することは足し算です。1 つの不可分な操作で済む、もっと軽い道具があります。"),
            ["volatile"] = new("volatile-for-a-counter", "volatile をつけても、足すことは「読む・足す・書く」の 3 つの操作のままです。更新の喪失が起こります。"),
        }),
        new("残高を確かめて引き、履歴にも書く", "lock", new()
        {
            ["Interlocked"] = new("interlocked-for-two-values", "Interlocked が 1 つの操作にできるのは、1 つの変数です。残高と履歴をひとまとまりで変えるには足りません。"),
            ["ConcurrentDictionary"] = new("collection-for-a-rule", "コレクションの 1 つ 1 つの操作は安全です。けれども、残高を確かめてから履歴に書くまでは、いくつもの操作です。そのあいだに別のスレッドが入れます。"),
        }),
        new("パスごとの閲覧数を数える", "ConcurrentDictionary", new()
        {
            ["Interlocked"] = new("interlocked-for-many-keys", "Interlocked は、場所の決まった 1 つの変数に使います。あとから増えるパスの数だけ、変数を用意しておくことはできません。"),
            ["lock"] = new("lock-for-many-keys", "Dictionary を lock で囲んでも、正しく数えられます。けれども、別々のパスも順番待ちになります。パスごとに AddOrUpdate できる道具があります。"),
        }),
        new("外部サービスへの接続を同時に 4 本までにする", "SemaphoreSlim", new()
        {
            ["lock"] = new("lock-for-several", "lock の中に入れるのは 1 本だけです。同時に 4 本まで入れる道具を選んでください。"),
            ["Interlocked"] = new("counting-without-waiting", "Interlocked で本数を数えることはできます。けれども、5 本めを待たせることはできません。"),
        }),
        new("起動時に作り、その後は変えない一覧を読む", "none", new()
        {
            ["lock"] = new("lock-for-constants", "変わらないものは、何本のスレッドが同時に読んでも競合しません。ロックは、待つ時間を増やすだけです。"),
            ["ConcurrentDictionary"] = new("collection-for-constants", "ConcurrentDictionary は、書き換えるスレッドがいるときの道具です。だれも書かないなら、ふつうのコレクションを安全に読めます。"),
        }),
    ];

    private static readonly string[] s_tools = [.. s_situations.Select(situation => situation.Tool), "volatile"];

    /// <summary>5 つの場面に選んだ道具を判定します。</summary>
    /// <param name="tools">場面の順に並べた道具の名前。</param>
    public static Task<Verdict> CheckAsync(params string?[]? tools) => Check.RunAsync(typeof(Exercise4_4), () => Judge([.. (tools ?? []).Select(tool => tool?.Trim() ?? "")]));

    private static CheckResult Judge(string[] tools)
    {
        if (tools.All(tool => tool.Length == 0))
            return new CheckResult.NotAttempted("場面 1 から 5 に合う道具の名前を書いて、もう一度判定してください。");
        if (tools.Length != s_situations.Length)
            return new CheckResult.Failed($"答えが {tools.Length} 個あります。", new("five-answers", $"場面は {s_situations.Length} 個です。1 つの場面に、道具を 1 つ選んでください。"));
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
            ? new("unknown-tool", $"選べるのは {string.Join("、", s_tools.Select(name => $"\"{name}\""))} です。")
            : situation.Mistakes.GetValueOrDefault(tool) ?? new("another-tool", "変えるものはいくつありますか。ほかのスレッドを待たせる必要はありますか。問題文に戻って考えてください。");

    private sealed record Situation(string Text, string Tool, Dictionary<string, Hint> Mistakes)
    {
        public bool IsRight(string tool) => string.Equals(tool, Tool, StringComparison.OrdinalIgnoreCase);
    }
}
