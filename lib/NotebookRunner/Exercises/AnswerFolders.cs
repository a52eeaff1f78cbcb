namespace NotebookRunner;

/// <summary>Where the answers of one kind are: in <c>3-1/right</c>, or in the older form <c>RightAnswers/3-1</c>.</summary>
/// <param name="root">The folder with all answers, which need not exist.</param>
/// <param name="name">The name of the kind's folder in an exercise.</param>
/// <param name="older">The folder with all exercises in the older form.</param>
internal sealed class AnswerFolders(string root, string name, string older)
{
    private readonly string[] _folders =
    [
        .. Inside(root).Select(exercise => Path.Combine(exercise, name)).Where(Directory.Exists),
        .. Inside(Path.Combine(root, older)),
    ];

    /// <summary>The folders, each with the number of its exercise.</summary>
    public IEnumerable<(string Exercise, string Path)> All => _folders.Select(path => (ExerciseOf(path), path)).OrderBy(folder => folder.Item1, StringComparer.Ordinal);

    /// <summary>Where an answer to this exercise belongs.</summary>
    public string For(string exercise) => Path.Combine(root, exercise, name);

    /// <summary>The folders of this folder; none where it does not exist.</summary>
    public static IEnumerable<string> Inside(string folder) => Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];

    private string ExerciseOf(string path) => Path.GetFileName(Path.GetFileName(path) == name ? Path.GetDirectoryName(path)! : path);
}
