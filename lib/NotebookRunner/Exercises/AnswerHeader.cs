using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>The first line of a kept answer, which says why it is kept.</summary>
internal static partial class AnswerHeader
{
    /// <summary>What the check must say to a mistake; null where the code does not begin with it.</summary>
    public static Expectation? OfMistake(string code)
    {
        if (Mistake().Match(code) is not { Success: true, Groups: var groups })
            return null;
        return groups["hint"].Success ? Expectation.Hint(groups["hint"].Value) : Expectation.Verdict(groups["verdict"].Value);
    }

    /// <summary>The same for a right answer, whose first line says in words what is unusual about it.</summary>
    public static Expectation? OfRightAnswer(string code) => Remark().IsMatch(code) ? Expectation.Solved : null;

    [GeneratedRegex(@"^// (hint: (?<hint>[a-z0-9-]+)|verdict: (?<verdict>failed|timed-out|threw|not-attempted))[ \r]*\n")]
    private static partial Regex Mistake();

    [GeneratedRegex(@"^// (?!hint:|verdict:)\S.*\n")]
    private static partial Regex Remark();
}
