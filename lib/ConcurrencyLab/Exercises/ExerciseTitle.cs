using System.Text.Json;

namespace ConcurrencyLab;

/// <summary>
/// The title of an exercise, which stands in the notebook and nowhere else. A notebook is the learner's own: where it is
/// gone, or its heading is, the exercise has a number only.
/// </summary>
internal static class ExerciseTitle
{
    public static string Of(Exercise exercise) => NotebookOf(exercise.Chapter) is { } path ? In(path, exercise.Id) : "";

    /// <summary>The title that a notebook gives to an exercise.</summary>
    public static string In(string notebook, string id)
    {
        try
        {
            return Find(File.ReadAllBytes(notebook), $"### 演習 {id} ");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    // A cell's text is one string, or one for each line.
    private static string Find(byte[] notebook, string heading)
    {
        var reader = new Utf8JsonReader(notebook);
        while (reader.Read())
        {
            // Most strings are not looked at any further: a saved notebook holds the whole drawing program in one.
            if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.StartsWith("### "u8) && reader.GetString()!.Split('\n')[0] is var line && line.StartsWith(heading, StringComparison.Ordinal))
                return line[heading.Length..].Trim();
        }

        return "";
    }

    // The library lies somewhere beneath the repository: in lib/bin, or in a test's folder.
    private static string? NotebookOf(int chapter)
    {
        for (var folder = Path.GetDirectoryName(typeof(ExerciseTitle).Assembly.Location); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, "notebooks") is var notebooks && Directory.Exists(notebooks))
                return Directory.EnumerateFiles(notebooks, $"{chapter:00}-*.ipynb").Order(StringComparer.Ordinal).FirstOrDefault();
        }

        return null;
    }
}
