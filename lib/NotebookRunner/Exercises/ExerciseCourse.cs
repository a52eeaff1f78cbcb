namespace NotebookRunner;

/// <summary>The exercises of several notebooks, and all that is wrong with their form.</summary>
internal sealed class ExerciseCourse
{
    private readonly List<(Notebook Notebook, IReadOnlyList<ExerciseCells> Exercises)> _chapters = [];
    private readonly List<Problem> _problems = [];

    /// <param name="notebooks">The notebooks.</param>
    /// <param name="answers">The kept answers.</param>
    /// <param name="isWhole">Whether these are all notebooks, so that an exercise that none of them has does not exist.</param>
    public ExerciseCourse(IReadOnlyList<Notebook> notebooks, KeptAnswers answers, bool isWhole)
    {
        var ids = new List<string>();
        foreach (var notebook in notebooks)
        {
            var reader = new ExerciseReader(notebook);
            _chapters.Add((notebook, reader.Read()));
            _problems.AddRange(reader.Problems);
            ids.AddRange(reader.Ids);
        }

        Ids = ids.ToHashSet(StringComparer.Ordinal);
        _problems.AddRange(ids.CountBy(id => id).Where(id => id.Value > 1)
            .Select(id => new Problem("ノートブック", id.Key, $"同じ番号が {id.Value} つのノートブックにあります。")));
        _problems.AddRange(answers.Problems(Ids));
        if (isWhole)
            _problems.AddRange(answers.Unknown(Ids));
    }

    /// <summary>The numbers of all exercises, complete or not.</summary>
    public IReadOnlySet<string> Ids { get; }

    /// <summary>What is wrong, with one exercise only where one is given.</summary>
    public IReadOnlyList<Problem> Problems(string? only) => [.. _problems.Where(problem => (only ?? problem.Exercise) == problem.Exercise)];

    /// <summary>The notebooks that have exercises to prove.</summary>
    public IEnumerable<(Notebook Notebook, IReadOnlyList<ExerciseCells> Exercises)> Chapters(string? only) => _chapters
        .Select(chapter => (chapter.Notebook, Exercises: (IReadOnlyList<ExerciseCells>)[.. chapter.Exercises.Where(exercise => (only ?? exercise.Id) == exercise.Id)]))
        .Where(chapter => chapter.Exercises.Count > 0);
}
