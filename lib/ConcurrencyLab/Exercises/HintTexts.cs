namespace ConcurrencyLab;

/// <summary>
/// The texts of hints, from the hints.yml beside the checks: those of the exercise, then those that its chapter shares, then
/// those of all chapters. They are read with each failed verdict.
/// </summary>
internal static class HintTexts
{
    private const string Shared = "shared";

    /// <summary>The text, or a sentence that says that there is none: the verdict is right all the same.</summary>
    public static string Of(Exercise exercise, Hint hint) =>
        (Read($"Chapter{exercise.Chapter:00}/") is { } chapter ? chapter.Find(exercise.Id, hint.Id) ?? chapter.Find(Shared, hint.Id) : null)
            ?? Read("")?.Find(Shared, hint.Id)
            ?? $"ヒント「{hint.Id}」の文がありません。演習 {exercise.Id} の章の hints.yml に足してください。";

    private static HintFile? Read(string folder)
    {
        var name = folder + "hints.yml";
        using var stream = typeof(HintTexts).Assembly.GetManifestResourceStream($"ConcurrencyLab.{name}");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return HintFile.Read(reader.ReadToEnd(), name);
    }
}
