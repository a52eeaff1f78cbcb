using System.Text.RegularExpressions;
using SQLitePCL;

namespace ConcurrencyLab;

/// <summary>SQL as the learner wrote it.</summary>
internal static partial class SqlText
{
    // No connection has been opened yet, which would do it.
    static SqlText() => Batteries_V2.Init();

    /// <summary>
    /// The statements of a text, without the semicolons that end them and the comments before them: each begins with the word
    /// that says what it does. A semicolon in quotes or a comment ends nothing.
    /// </summary>
    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var end = text.IndexOf(';'); end >= 0; end = text.IndexOf(';', end + 1))
        {
            if (raw.sqlite3_complete(text[start..(end + 1)]) == 0)
                continue;
            if (Statement(text[start..end]) is { Length: > 0 } statement)
                yield return statement;
            start = end + 1;
        }

        if (Statement(text[start..]) is { Length: > 0 } last)
            yield return last;
    }

    private static string Statement(string text) => Leading().Replace(text, "").TrimEnd();

    // A comment that nothing ends goes on to the end of the text.
    [GeneratedRegex(@"\A(?:\s|--[^\n]*\n?|/\*.*?(?:\*/|\z))+", RegexOptions.Singleline)]
    private static partial Regex Leading();
}
