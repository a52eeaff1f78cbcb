using System.Text.RegularExpressions;

namespace ConcurrencyLab;

/// <summary>What the child found out about the learner's statements.</summary>
internal sealed record SqlReport(string Reason, Hint? Hint, IReadOnlyList<LaneRow> Rows, IReadOnlyList<ProcessCount> Counts)
{
    public static SqlReport Wrong(string reason, Hint hint, IReadOnlyList<LaneRow>? rows = null) => new(reason, hint, rows ?? [], []);

    /// <summary>For texts that are nothing but comments.</summary>
    public static SqlReport? None(string[] statements) => statements.Length > 0 ? null : Wrong("文が 0 個です。", new("number-of-statements"));
}

/// <summary>
/// Judges the learner's statements, in a process of its own: SQLite is native code, which a process that loaded this
/// library with <c>#r</c> does not find.
/// </summary>
internal static partial class SqlJudge
{
    /// <summary>The name of the child that judges.</summary>
    public const string JudgeRole = "judge-sql";

    /// <summary>The name of a child that runs the statements.</summary>
    public const string RunRole = "run-sql";

    private const int Processes = 4;
    private const int Increments = 10;
    // Not 0: a number that is written without having been read shows.
    private const int Start = 10;
    // Also how long a connection waits for another one: how busy the machine is must not end it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task<SqlReport> JudgeAsync(string[] texts)
    {
        // One text may hold several statements, as in any other program.
        string[] statements = [.. texts.SelectMany(SqlText.Split)];
        return SqlReport.None(statements) ?? Alone(statements) ?? Together(statements) ?? Waits(statements) ?? await InProcessesAsync(statements);
    }

    /// <summary>One connection, twice: what does not add 1 even so, or leaves something behind.</summary>
    private static SqlReport? Alone(string[] statements)
    {
        using var file = new SqlFile { Number = Start };
        using var run = new SqlRun(file.Path, statements);
        for (var time = 1; time <= 2; time++)
        {
            run.Restart();
            while (!run.IsFinished && run.Step())
            {
            }

            if (!run.IsFinished)
                return SqlReport.Wrong($"文「{statements[run.Done]}」で、エラーになりました。{run.Error}", run.IsBlocked ? new("needs-the-file-alone") : new("sql-error"));
            if (run.IsInTransaction)
                return SqlReport.Wrong("すべての文が終わっても、トランザクションが終わっていません。", new("commit-missing"));
            if (file.Number != Start + time)
                return SqlReport.Wrong($"1 つの接続で {time} 回実行すると、{Start} から始めた値は {file.Number} でした。{Start + time} になるはずです。", new("does-not-add-one"));
        }

        return null;
    }

    /// <summary>Two connections: the first is stopped after each of its statements, while the second goes on.</summary>
    private static SqlReport? Together(string[] statements)
    {
        for (var lead = 1; lead <= statements.Length; lead++)
        {
            if ((InOrder(statements, lead, isAgain: false) ?? InOrder(statements, lead, isAgain: true)) is { } wrong)
                return wrong;
        }

        return null;
    }

    private static SqlReport? InOrder(string[] statements, int lead, bool isAgain)
    {
        using var file = new SqlFile { Number = Start };
        var schedule = new SqlSchedule(file, statements, lead, isAgain);
        if (!schedule.IsFinished)
            return SqlReport.Wrong(
                "2 つの接続が同時に進むと、片方が書けないままになりました。ほんとうのプログラムでは、\"database is locked\" というエラーになります。",
                new("read-before-write-lock"),
                schedule.Rows);
        return file.Number == Start + schedule.Rounds ? null : SqlReport.Wrong(
            isAgain ? $"2 つの接続が合わせて {schedule.Rounds} 回足したので、{Start} から始めた値は {Start + schedule.Rounds} になるはずでした。結果は {file.Number} でした。ほかの接続は、何度でも割り込めます。"
                : $"2 つの接続が 1 ずつ足したので、{Start} から始めた値は {Start + 2} になるはずでした。結果は {file.Number} でした。",
            LostHint(statements), schedule.Rows);
    }

    /// <summary>One connection: does it always wait as long as the course's own counter?</summary>
    private static SqlReport? Waits(string[] statements)
    {
        using var file = new SqlFile();
        using var run = new SqlRun(file.Path, statements, Limit);
        var shortest = Limit;
        while (!run.IsFinished && run.Step())
            shortest = shortest < run.BusyTimeout ? shortest : run.BusyTimeout;
        return shortest >= SqliteCounter.BusyTimeout ? null : SqlReport.Wrong(
            $"文が、ほかの接続を待つ時間（busy_timeout）を {shortest.TotalMilliseconds:0} ミリ秒に変えました。それより長く待たされると、\"database is locked\" というエラーになります。",
            new("did-not-wait"));
    }

    private static Hint LostHint(string[] statements)
    {
        var begin = Array.FindIndex(statements, sql => Is(sql, "BEGIN"));
        var select = Array.FindIndex(statements, sql => Is(sql, "SELECT"));
        return statements.Any(sql => Is(sql, "UPDATE") && Comparison().IsMatch(sql)) ? new("updates-no-row")
            : begin < 0 ? new("select-then-update")
            : select >= 0 && select < begin ? new("transaction-after-select")
            : new("transaction-in-pieces");
    }

    [GeneratedRegex(@"\bWHERE\b.*@n\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Comparison();

    private static bool Is(string sql, string word) => sql.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static async Task<SqlReport> InProcessesAsync(string[] statements)
    {
        using var file = new SqlFile { Number = 0 };
        var counts = await Task.WhenAll(Enumerable.Range(0, Processes)
            .Select(_ => Child.RunAsync<ProcessCount>(Limit, [RunRole, file.Path, $"{Increments}", .. statements]))
            .ToList());
        if (counts.Any(count => count.After < Increments))
            return new($"{Processes} つのプロセスのうち {counts.Count(count => count.After < Increments)} つが、{Increments} 回を終えられませんでした。", new("read-before-write-lock"), [], counts);
        return file.Number == Processes * Increments
            ? new($"2 つの接続のどの順番でも、失われませんでした。{Processes} つのプロセスが {Increments} 回ずつ足し、値は {file.Number} になりました。", null, [], counts)
            : new($"{Processes} つのプロセスが {Increments} 回ずつ足すと、値は {file.Number} でした。{Processes * Increments} になるはずです。", LostHint(statements), [], counts);
    }

    /// <summary>One of the processes: runs the statements again and again on its own connection.</summary>
    public static ProcessCount Count(string path, int increments, string[] statements)
    {
        using var run = new SqlRun(path, statements, Limit);
        var counted = 0;
        for (; counted < increments; counted++)
        {
            run.Restart();
            while (!run.IsFinished && run.Step())
            {
            }

            if (!run.IsFinished)
                break;
        }

        return new ProcessCount(Environment.ProcessId, 0, counted);
    }
}
