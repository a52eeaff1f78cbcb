using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>A kept mistake, and what the check must say to it.</summary>
internal sealed partial record WrongAnswer(string Exercise, string Name, string Code, Expectation Expected)
{
    /// <summary>Reads a file whose first line says what is expected; null where it does not.</summary>
    public static WrongAnswer? Read(string exercise, string path)
    {
        var code = File.ReadAllText(path);
        return Header().Match(code) is { Success: true } header
            ? new WrongAnswer(exercise, Path.GetFileNameWithoutExtension(path), code, ExpectationOf(header))
            : null;
    }

    private static Expectation ExpectationOf(Match header) => header.Groups["hint"] is { Success: true, Value: var hint }
        ? Expectation.Hint(hint)
        : Expectation.Verdict(header.Groups["verdict"].Value);

    [GeneratedRegex(@"^// (hint: (?<hint>[a-z0-9-]+)|verdict: (?<verdict>failed|timed-out|threw|not-attempted))[ \r]*\n")]
    private static partial Regex Header();
}
