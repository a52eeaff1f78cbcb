namespace NotebookRunner;

/// <summary>The kept mistakes of all exercises: one folder an exercise, one file a mistake.</summary>
internal sealed class WrongAnswers
{
    private const int Minimum = 4;

    private readonly string _folder;
    private readonly List<WrongAnswer> _all = [];
    private readonly List<Problem> _problems = [];

    public WrongAnswers(string folder)
    {
        _folder = folder;
        foreach (var exercise in Folders)
        {
            foreach (var path in Directory.GetFiles(Path.Combine(folder, exercise)).Order(StringComparer.Ordinal))
                Add(exercise, path);
        }
    }

    /// <summary>What is wrong with the files themselves.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    private IEnumerable<string> Folders => Directory.Exists(_folder)
        ? Directory.GetDirectories(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
        : [];

    public IEnumerable<WrongAnswer> For(string exercise) => _all.Where(answer => answer.Exercise == exercise);

    public IEnumerable<Problem> TooFew(IEnumerable<string> exercises) =>
        from exercise in exercises
        let count = For(exercise).Count()
        where count < Minimum
        select new Problem(_folder, exercise, $"誤答が {count} 個です。{Minimum} 個以上を用意してください。");

    public IEnumerable<Problem> Unknown(IReadOnlySet<string> exercises) => Folders
        .Where(exercise => !exercises.Contains(exercise))
        .Select(exercise => new Problem(_folder, exercise, "この番号の演習は、どのノートブックにもありません。"));

    private void Add(string exercise, string path)
    {
        if (Path.GetExtension(path) == ".csx" && WrongAnswer.Read(exercise, path) is { } answer)
            _all.Add(answer);
        else
            _problems.Add(new Problem(path, exercise, "拡張子は .csx、1 行めは「// hint: ヒントの id」か「// verdict: timed-out」の形にしてください。"));
    }
}
