namespace NotebookRunner;

/// <summary>Kept answers of one kind: one folder an exercise, one file an answer.</summary>
internal sealed class AnswerFolder
{
    private readonly AnswerFolders _folders;
    private readonly string _label;
    private readonly ILookup<string, TriedAnswer> _answers;
    private readonly List<Problem> _problems = [];

    /// <param name="folders">Where they are.</param>
    /// <param name="kind">What its answers are.</param>
    /// <param name="label">The word for one of them.</param>
    /// <param name="expected">What a file's text says that is expected, or null where it does not say it.</param>
    /// <param name="form">What such a file must look like.</param>
    public AnswerFolder(AnswerFolders folders, AnswerKind kind, string label, Func<string, Expectation?> expected, string form)
    {
        _folders = folders;
        _label = label;
        var answers = new List<(string Exercise, TriedAnswer Answer)>();
        foreach (var (exercise, folder) in folders.All)
        {
            foreach (var path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
            {
                var code = File.ReadAllText(path);
                if (Path.GetExtension(path) == ".csx" && expected(code) is { } expectation)
                    answers.Add((exercise, new TriedAnswer(kind, $"{label} {Path.GetFileNameWithoutExtension(path)}", code, expectation)));
                else
                    _problems.Add(new Problem(path, exercise, form));
            }
        }

        _answers = answers.ToLookup(answer => answer.Exercise, answer => answer.Answer);
    }

    /// <summary>What is wrong with the files themselves.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The exercises that have a folder.</summary>
    public IEnumerable<string> Exercises => _folders.All.Select(folder => folder.Exercise).Distinct();

    public IEnumerable<TriedAnswer> For(string exercise) => _answers[exercise];

    /// <summary>A problem for each exercise that has fewer answers than this.</summary>
    public IEnumerable<Problem> FewerThan(int minimum, IEnumerable<string> exercises) =>
        from exercise in exercises
        let count = For(exercise).Count()
        where count < minimum
        select new Problem(_folders.For(exercise), exercise, $"{_label}が {count} 個です。{minimum} 個以上を用意してください。");

    public IEnumerable<Problem> Unknown(IReadOnlySet<string> exercises) => _folders.All
        .Where(folder => !exercises.Contains(folder.Exercise))
        .Select(folder => new Problem(folder.Path, folder.Exercise, "この番号の演習は、どのノートブックにもありません。"));
}
