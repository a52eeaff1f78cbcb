namespace NotebookRunner;

/// <summary>Proves the exercises: nothing but a right answer passes, and each kept mistake gets the hint meant for it.</summary>
internal sealed class CheckCommand(Command.Check command, TextWriter output, TextWriter errors)
{
    // Each has a process of its own, and waits now and then: one more than there are processors.
    private static readonly ParallelOptions s_chaptersAtOnce = new() { MaxDegreeOfParallelism = Environment.ProcessorCount + 1 };

    private int _code = ExitCode.Success;

    public async Task<int> RunAsync()
    {
        var folder = command.Answers ?? Path.Combine(Repository.Root ?? ".", "tests", "Answers");
        if (command.Answers is not null && !Directory.Exists(folder))
            return BadInput($"{folder}: フォルダーがありません。");
        var answers = new KeptAnswers(folder);
        var course = new ExerciseCourse(Notebooks(), answers, isWhole: command.Notebooks.Count == 0);
        if (command.Exercise is { } only && !course.Ids.Contains(only))
            return BadInput($"演習 {only} は、どのノートブックにもありません。");

        if (command.Kernel == KernelKind.Published && await PublishedTool.ProblemAsync() is { } problem)
            return BadInput(problem);

        var hints = new KnownHints(command.Answers ?? Path.Combine(Repository.Root ?? ".", "lib", "ConcurrencyLab", "Exercises"));
        List<Problem> problems = [.. course.Problems(command.Exercise), .. hints.Unknown(answers).Where(problem => (command.Exercise ?? problem.Exercise) == problem.Exercise)];
        foreach (var found in problems)
            Fail(found.ToString());

        // The longest first, or the end of a round would wait for it alone.
        var chapters = course.Chapters(command.Exercise).OrderByDescending(chapter => chapter.Exercises.Sum(exercise => answers.For(exercise.Id).Count())).ToList();
        var trials = new List<Trial>();
        for (var round = 1; round <= command.Repeat; round++)
            trials.AddRange(await ProveAsync(chapters, answers, round));
        CheckNotes.Show(trials, hints.Unproven(answers).Where(hint => IsAskedFor(hint, course)), output);
        CheckSummary.Show(trials, problems.Count, output);
        return trials.Count == 0 && _code == ExitCode.Success ? ExitCode.BadInput : _code;
    }

    private bool IsAskedFor(KnownHint hint, ExerciseCourse course) =>
        hint.IsShared ? command.Notebooks.Count == 0 && command.Exercise is null : course.Ids.Contains(hint.Section) && (command.Exercise ?? hint.Section) == hint.Section;

    private List<Notebook> Notebooks()
    {
        var notebooks = new List<Notebook>();
        foreach (var path in command.Notebooks.Count > 0 ? command.Notebooks : Repository.Notebooks)
        {
            try
            {
                notebooks.Add(NotebookReader.Read(Path.GetFullPath(path)));
            }
            catch (UnreadableNotebookException e)
            {
                BadInput(e.Message);
            }
        }

        return notebooks;
    }

    private async Task<IEnumerable<Trial>> ProveAsync(IEnumerable<(Notebook Notebook, IReadOnlyList<Exercise> Exercises)> chapters, KeptAnswers answers, int round)
    {
        if (command.Repeat > 1)
            await output.WriteLineAsync($"{round}/{command.Repeat} 回め");
        var all = new List<Trial>();
        await Parallel.ForEachAsync(chapters, s_chaptersAtOnce, async (chapter, _) =>
        {
            await foreach (var trials in new NotebookProof(chapter.Notebook, answers, command.CellTimeout, command.Kernel).RunAsync(chapter.Exercises))
                Record(trials, all);
        });
        return all.OrderBy(trial => trial.Exercise, StringComparer.Ordinal);
    }

    private void Record(IReadOnlyList<Trial> trials, List<Trial> all)
    {
        lock (all)
        {
            output.WriteLine(CheckSummary.Line(trials));
            foreach (var trial in trials.Where(trial => !trial.IsAsExpected))
                Fail(trial.Failure);
            all.AddRange(trials);
        }
    }

    private void Fail(string text)
    {
        _code = Math.Max(_code, ExitCode.Failure);
        output.WriteLine("  ✗ " + text.ReplaceLineEndings("\n    "));
    }

    private int BadInput(string text)
    {
        errors.WriteLine(text);
        return _code = ExitCode.BadInput;
    }
}
