using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>How far the learner has come, as the library's exercises note it.</summary>
/// <param name="root">The course's folder.</param>
/// <param name="exercises">All exercises.</param>
internal sealed class ProgressFile(string root, IReadOnlyList<CourseExercise> exercises)
{
    // The library reads the same variable, and falls back on the same file.
    private readonly string _path = Environment.GetEnvironmentVariable(TemporaryProgress.Variable) is { Length: > 0 } named
        ? named
        : Path.Combine(root, ".progress", "progress.json");

    private string _told = "";

    /// <summary>All exercises, each with how far it is.</summary>
    public JsonArray Read()
    {
        var notes = Notes();
        return new JsonArray([.. exercises.Select(exercise => (JsonNode)Of(exercise, notes[exercise.Id] as JsonObject))]);
    }

    public bool IsTried(string exercise) => Read().Any(one => one!["id"]!.GetValue<string>() == exercise && (one["attempts"]!.GetValue<int>() > 0 || one["solved"]!.GetValue<bool>()));

    /// <returns>All exercises, if something has changed since it was last asked. One asks at a time.</returns>
    public JsonArray? Changed()
    {
        var now = Read();
        var text = now.ToJsonString();
        if (text == _told)
            return null;
        _told = text;
        return now;
    }

    private static JsonObject Of(CourseExercise exercise, JsonObject? note) => new()
    {
        ["id"] = exercise.Id,
        ["title"] = exercise.Title,
        ["chapter"] = exercise.Chapter,
        ["solved"] = note?["Solved"] is JsonValue solved && solved.TryGetValue<bool>(out var isSolved) && isSolved,
        ["attempts"] = note?["Attempts"] is JsonValue attempts && attempts.TryGetValue<int>(out var count) ? count : 0,
    };

    private JsonObject Notes()
    {
        try
        {
            return File.Exists(_path) ? JsonNode.Parse(File.ReadAllText(_path)) as JsonObject ?? [] : [];
        }
        // The exercises say what is wrong with the file, and mend it.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }
}
