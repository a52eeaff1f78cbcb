using SQLitePCL;

namespace ConcurrencyLab;

/// <summary>SQL as the learner wrote it.</summary>
internal static class SqlText
{
    // No connection has been opened yet, which would do it.
    static SqlText() => Batteries_V2.Init();

    /// <summary>The statements of a text, without the semicolons that end them; a semicolon in quotes or a comment ends nothing.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var end = text.IndexOf(';'); end >= 0; end = text.IndexOf(';', end + 1))
        {
            if (raw.sqlite3_complete(text[start..(end + 1)]) == 0)
                continue;
            if (text[start..end].Trim() is { Length: > 0 } statement)
                yield return statement;
            start = end + 1;
        }

        if (text[start..].Trim() is { Length: > 0 } last && !IsComment(last))
            yield return last;
    }

    private static bool IsComment(string text) => text.StartsWith("--", StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal);
}
