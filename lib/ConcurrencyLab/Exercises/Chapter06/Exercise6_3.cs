namespace ConcurrencyLab;

/// <summary>演習 6-3: どの道具が、どの場所で正しく数えるかを予想する。</summary>
[Exercise("6-3")]
public static class Exercise6_3
{
    private const char Right = 'o';
    private const char Lost = 'x';
    private const char Unusable = '-';
    private static readonly string[] s_places = ["スレッド", "非同期", "プロセス"];

    private static readonly Tool[] s_tools =
    [
        new("none", "なし", "xxx"),
        new("lock", "lock", "o-x"),
        new("semaphore", "SemaphoreSlim", "oox"),
        new("interlocked", "Interlocked（変数）", "oox"),
        new("mutex", "名前つきの Mutex", "o-o"),
        new("sql", "UPDATE … SET n = n + 1", "ooo"),
    ];

    /// <summary>予想を判定します。予想は道具ごとに 3 文字で、スレッド、非同期、プロセスの順に並べます。</summary>
    /// <param name="predictions">道具の順に並べた予想。正しく数えるなら o、失うなら x、そこでは使えないなら -。</param>
    public static Task<Verdict> CheckAsync(params string?[]? predictions) => Check.RunAsync(typeof(Exercise6_3), () => Judge([.. (predictions ?? []).Select(Normal)]));

    // Letters that look alike, or come from a Japanese keyboard.
    private static string Normal(string? prediction) => string.Concat(HalfWidth.Of(prediction ?? "").ToLowerInvariant()
        .Where(letter => !char.IsWhiteSpace(letter) && letter is not (',' or '、'))
        .Select(letter => "0○〇◯".Contains(letter, StringComparison.Ordinal) ? Right
            : "×✕✗".Contains(letter, StringComparison.Ordinal) ? Lost
            : "ー−‐–—―".Contains(letter, StringComparison.Ordinal) ? Unusable
            : letter));

    private static CheckResult Judge(string[] predictions)
    {
        if (predictions.All(prediction => prediction.All(letter => letter == '?')))
            return new CheckResult.NotAttempted("? を o、x、- のどれかに書き換えて、もう一度判定してください。");
        if (predictions.Length != s_tools.Length || predictions.Any(prediction => prediction.Length != s_places.Length || prediction.Any(letter => letter is not (Right or Lost or Unusable))))
            return new CheckResult.Failed("読めない予想があります。", new("three-letters"));
        var wrong = (
            from tool in s_tools.Index()
            from place in Enumerable.Range(0, s_places.Length)
            where predictions[tool.Index][place] != tool.Item.Truth[place]
            select (Tool: tool.Item, Place: place, Letter: predictions[tool.Index][place])).ToList();
        if (wrong.Count == 0)
            return new CheckResult.Passed($"{s_tools.Length * s_places.Length} か所の予想が、すべて合っています。8 節で測った表と見比べてください。");
        var first = wrong[0];
        return new CheckResult.Failed(
            $"{s_tools.Length * s_places.Length} か所のうち {wrong.Count} か所が違います。初めの 1 か所は、{first.Tool.Name} を{s_places[first.Place]}で使うところです。",
            HintFor(first.Tool, first.Place, first.Letter),
            new TableEvidence(new DataTable(
                ["道具", "場所", "予想", "考えること"],
                [.. wrong.Select(cell => (string[])[cell.Tool.Name, s_places[cell.Place], Word(cell.Letter), HintTexts.Of(Exercise.Of(typeof(Exercise6_3)), HintFor(cell.Tool, cell.Place, cell.Letter))])])));
    }

    private static Hint HintFor(Tool tool, int place, char letter) => (tool.Id, place) switch
    {
        ("none", _) => new("none-is-never-right"),
        ("lock", 1) => new("lock-across-await"),
        ("mutex", 1) => new("mutex-across-await"),
        ("lock", 2) => new("lock-in-processes"),
        ("semaphore", 2) => new("semaphore-in-processes"),
        ("interlocked", 2) => new("interlocked-in-processes"),
        ("semaphore", 1) => new("semaphore-across-await"),
        ("interlocked", 1) => new("interlocked-has-no-await"),
        ("mutex", 2) => new("mutex-in-processes"),
        ("sql", _) => new("sql-is-one-statement"),
        _ when letter == Unusable => new("usable-on-threads"),
        _ => new("right-on-threads"),
    };

    private static string Word(char letter) => letter switch
    {
        Right => "o 正しい",
        Lost => "x 失われる",
        _ => "- 使えない",
    };

    /// <summary>A tool, and what comes of it on threads, in asynchronous methods and in processes: what ToolMatrix measures.</summary>
    private sealed record Tool(string Id, string Name, string Truth);
}
