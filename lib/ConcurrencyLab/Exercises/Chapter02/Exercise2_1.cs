namespace ConcurrencyLab;

/// <summary>演習 2-1: ハンドラーのクリティカルセクションを、最初の行と最後の行で示す。</summary>
[Exercise("2-1")]
public static class Exercise2_1
{
    private const int Lines = 7;
    private const int ReadLine = 2;
    private const int WriteLine = 4;

    // The handler of the statement, line by line.
    private static readonly string[] s_text = ["開始のログ", "total を読んだ", "足した", "total に書いた", "眠った", "終了のログ", "返事"];

    /// <summary>行の範囲を判定します。数える処理を守り、守らなくてよい処理を含まないことを確かめます。</summary>
    /// <param name="first">クリティカルセクションの最初の行。</param>
    /// <param name="last">クリティカルセクションの最後の行。</param>
    public static Task<Verdict> CheckAsync(int first, int last) => Check.RunAsync(typeof(Exercise2_1), () => Judge(first, last));

    private static CheckResult Judge(int first, int last)
    {
        if (first == 0 && last == 0)
            return new CheckResult.NotAttempted("first と last に行の番号を書いて、もう一度判定してください。");
        if (first is < 1 or > Lines || last is < 1 or > Lines || first > last)
            return new CheckResult.Failed(
                $"{first} 行目から {last} 行目までという範囲はありません。",
                new("not-a-range"));
        var result = Explore(first, last);
        var range = $"{first} 行目から {last} 行目までを 1 本ずつ実行させて、2 本のスレッドのすべての順番を試しました。";
        if (result.ShortestFailing is not null)
            return new CheckResult.Failed($"{range}結果が 1 になる順番があります。下の表で、2 本めが読んだ行を探してください。", Uncovered(first, last), result.Failing);
        return first == ReadLine && last == WriteLine
            ? new CheckResult.Passed($"{range}どの順番でも 2 になりました。読んでから書くまでが、クリティカルセクションです。")
            : new CheckResult.Failed($"{range}どの順番でも 2 になりました。けれども、共有の値に触れない行まで含んでいます。", TooWide(first, last));
    }

    private static Exploration<int> Explore(int first, int last)
    {
        var total = 0;
        var section = new ExplorerLock("範囲");
        return Explorer.Run(threads: 2, reset: () => total = 0, outcome: () => total, correct: value => value == 2, body: async step =>
        {
            var t = 0;
            for (var line = 1; line <= Lines; line++)
            {
                if (line == first)
                    await section.AcquireAsync();
                if (line == ReadLine)
                    t = total;
                else if (line == ReadLine + 1)
                    t++;
                else if (line == WriteLine)
                    total = t;
                if (line == last)
                    section.Release();
                if (line < Lines)
                    await step($"{line} 行目: {s_text[line - 1]}");
            }
        });
    }

    private static Hint Uncovered(int first, int last) => (first <= ReadLine && last >= ReadLine, first <= WriteLine && last >= WriteLine) switch
    {
        (true, false) => new("ends-before-the-write"),
        (false, true) => new("starts-after-the-read"),
        _ when first == ReadLine + 1 && last == ReadLine + 1 => new("only-the-addition"),
        _ => new("misses-the-count"),
    };

    private static Hint TooWide(int first, int last) =>
        last >= 5 ? new("includes-the-sleep")
        : new("includes-the-log");
}
