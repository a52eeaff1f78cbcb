namespace ConcurrencyLab;

/// <summary>演習 9-2: dotnet-stack の報告から、デッドロックしている 2 本のスレッドと行を見つける。</summary>
[Exercise("9-2")]
public static class Exercise9_2
{
    private const int Lines = 12;

    // The thread in Cancel waits in Return, the one in Ship in Complete.
    private static readonly string[] s_circle = ["0x7B4C", "0x7B4E"];
    private static readonly int[] s_lines = [3, 10];

    /// <summary>止まったサービスの、dotnet-stack の報告を表示します。</summary>
    public static Displayable Report() => new StackReportView();

    /// <summary>互いに待っている 2 本のスレッドと、それぞれが相手のメソッドを呼んだ行を判定します。</summary>
    /// <param name="thread1">1 本めのスレッドの番号。</param>
    /// <param name="thread2">2 本めのスレッドの番号。</param>
    /// <param name="line1">片方が、lock の中から、もう 1 つのクラスのメソッドを呼んだ行。</param>
    /// <param name="line2">もう片方が、lock の中から、もう 1 つのクラスのメソッドを呼んだ行。</param>
    public static Task<Verdict> CheckAsync(string? thread1, string? thread2, int line1, int line2) =>
        Check.RunAsync(typeof(Exercise9_2), () => Judge([NumberOf(thread1), NumberOf(thread2)], [line1, line2]));

    private static CheckResult Judge(string[] threads, int[] lines)
    {
        if (threads.All(thread => thread.Length == 0) && lines.All(line => line == 0))
            return new CheckResult.NotAttempted("2 本のスレッドの番号と 2 つの行を書いて、もう一度判定してください。");
        if (threads.FirstOrDefault(thread => !s_circle.Contains(thread)) is { } wrong)
            return new CheckResult.Failed($"スレッド「{wrong}」は、互いに待っている 2 本ではありません。", HintFor(wrong));
        if (threads[0] == threads[1])
            return new CheckResult.Failed($"2 つとも {threads[0]} です。", new("same-thread"));
        foreach (var line in lines.Where(line => !s_lines.Contains(line)))
            return new CheckResult.Failed($"2 本のスレッドは合っています。けれども、{line} 行目は、`lock` の中から、もう 1 つのクラスのメソッドを呼んだ行ではありません。", HintFor(line));
        return lines[0] == lines[1]
            ? new CheckResult.Failed($"2 本のスレッドは合っています。けれども、2 つとも {lines[0]} 行目です。", new("same-line"))
            : new CheckResult.Passed("Cancel は OrderBook のロックを持ったまま、Return で Warehouse のロックを待っています。Ship は Warehouse のロックを持ったまま、Complete で OrderBook のロックを待っています。残りのスレッドは、この輪の外にいます。");
    }

    private static string NumberOf(string? thread)
    {
        var number = (thread ?? "").Trim().TrimStart('(').TrimEnd(')', ':');
        number = number.StartsWith("Thread (", StringComparison.OrdinalIgnoreCase) ? number["Thread (".Length..] : number;
        return StackReportView.Threads.FirstOrDefault(known => string.Equals(known, number, StringComparison.OrdinalIgnoreCase) || string.Equals(known[2..], number, StringComparison.OrdinalIgnoreCase)) ?? number;
    }

    private static Hint HintFor(string thread) => thread switch
    {
        "0x7B51" or "0x7B52" or "0x7B8F" => new("waits-without-a-lock"),
        "0x7B4F" => new("waits-for-work"),
        "0x7B44" => new("waits-for-input"),
        "0x7B4D" or "0x7B95" => new("thread-of-the-pool"),
        _ => new("not-a-thread"),
    };

    private static Hint HintFor(int line) => line switch
    {
        1 or 7 => new("first-lock"),
        2 or 8 => new("already-found"),
        4 or 9 => new("changes-a-number"),
        5 or 11 => new("inner-lock"),
        6 or 12 => new("line-of-the-dashboard"),
        _ => new("not-a-line"),
    };
}
