namespace NotebookRunner;

/// <summary>Proves the exercises: nothing but a right answer passes, and each kept mistake gets the hint meant for it.</summary>
internal sealed class CheckCommand(Command.Check command, TextWriter output, TextWriter errors)
{
    private int _code = ExitCode.Success;

    public async Task<int> RunAsync()
    {
        var folder = command.Answers ?? Path.Combine(Repository.Root ?? ".", "tests");
        if (command.Answers is not null && !Directory.Exists(folder))
            return BadInput($"{folder}: フォルダーがありません。");
        var answers = new KeptAnswers(folder);
        var course = new ExerciseCourse(Notebooks(), answers, isWhole: command.Notebooks.Count == 0);
        if (command.Exercise is { } only && !course.Ids.Contains(only))
            return BadInput($"演習 {only} は、どのノートブックにもありません。");

        var problems = course.Problems(command.Exercise);
        foreach (var problem in problems)
            Fail(problem.ToString());

        var trials = new List<Trial>();
        for (var round = 1; round <= command.Repeat; round++)
            trials.AddRange(await ProveAsync(course, answers, round));
        CheckSummary.Show(trials, problems.Count, output);
        return _code;
    }

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

    private async Task<List<Trial>> ProveAsync(ExerciseCourse course, KeptAnswers answers, int round)
    {
        var all = new List<Trial>();
        foreach (var (notebook, exercises) in course.Chapters(command.Exercise))
        {
            await output.WriteLineAsync(command.Repeat > 1 ? $"{notebook.Name}（{round}/{command.Repeat} 回め）" : notebook.Name);
            await foreach (var trials in new NotebookProof(notebook, answers, command.CellTimeout).RunAsync(exercises))
            {
                await output.WriteLineAsync(CheckSummary.Line(trials));
                foreach (var trial in trials.Where(trial => !trial.IsAsExpected))
                    Fail(trial.Failure);
                all.AddRange(trials);
            }
        }

        return all;
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
