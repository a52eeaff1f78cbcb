namespace NotebookRunner;

/// <summary>A hint that checks can give.</summary>
/// <param name="Chapter">The chapter whose file it stands in, such as "03"; empty for the file of all chapters.</param>
/// <param name="Section">The exercise, or what several of them share.</param>
/// <param name="Id">What the first line of a kept answer calls it.</param>
internal sealed record KnownHint(string Chapter, string Section, string Id)
{
    private const string Shared = "shared";

    public bool IsShared => Section == Shared;

    /// <summary>Where a writer finds it.</summary>
    public string Place => !IsShared ? $"演習 {Section}" : Chapter.Length > 0 ? $"{Chapter} 章の共有" : "全章の共有";

    /// <summary>Whether a check of this exercise can give it.</summary>
    public bool IsFor(string exercise) => IsShared ? Chapter.Length == 0 || int.Parse(Chapter) == int.Parse(exercise.Split('-')[0]) : Section == exercise;
}
