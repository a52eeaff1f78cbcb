using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>A cell's tag: which part of which exercise it is.</summary>
internal sealed partial record ExerciseTag(ExercisePart Part, string Id)
{
    public int Chapter => int.Parse(Id.Split('-')[0]);

    public static ExerciseTag? Parse(string tag) =>
        Form().Match(tag) is { Success: true } match
            ? new ExerciseTag(Enum.Parse<ExercisePart>(match.Groups["part"].Value, ignoreCase: true), match.Groups["id"].Value)
            : null;

    /// <summary>The exercise that a tag of another form seems to be meant for; null where it names none.</summary>
    public static string? NumberIn(string tag) => Number().Match(tag) is { Success: true, Value: var number } ? number : null;

    public override string ToString() => $"{Part.ToString().ToLowerInvariant()}:{Id}";

    [GeneratedRegex("^(?<part>exercise|check|hint|solution):(?<id>[0-9]{1,2}-[0-9]{1,2})$")]
    private static partial Regex Form();

    [GeneratedRegex("[0-9]{1,2}-[0-9]{1,2}$")]
    private static partial Regex Number();
}
