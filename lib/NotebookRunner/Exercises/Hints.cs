using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>The staged hints of an exercise.</summary>
internal static partial class Hints
{
    private const int Minimum = 2;

    public static string? ProblemIn(string markdown)
    {
        var hints = Stage().Matches(markdown);
        return hints.Count < Minimum ? $"ヒントは {Minimum} 段階以上を <details><summary>…</summary> … </details> に書いてください。"
            : hints.Any(hint => string.IsNullOrWhiteSpace(hint.Groups["text"].Value)) ? "中身のないヒントがあります。"
            : null;
    }

    [GeneratedRegex(@"<details>\s*<summary>.+?</summary>(?<text>.*?)</details>", RegexOptions.Singleline)]
    private static partial Regex Stage();
}
