using System.Collections.Concurrent;
using Part = (NotebookRunner.Notebook Notebook, System.Collections.Generic.IReadOnlyList<NotebookRunner.ExerciseCells> Exercises);

namespace NotebookRunner;

/// <summary>Proves the exercises: nothing but a right answer passes, and each kept mistake gets the hint meant for it.</summary>
internal sealed class CheckCommand(Command.Check command, TextWriter output, TextWriter errors)
{
    // Each waits now and then: one more than there are processors.
    private static readonly int s_children = Environment.ProcessorCount + 1;

    private int _code = ExitCode.Success;

    public async Task<int> RunAsync()
    {
        var folder = command.Answers ?? Path.Combine(Repository.Root ?? ".", "tests", "Answers");
        if (command.Answers is not null && !Directory.Exists(folder))
            return BadInput($"{folder}: フォルダーがありません。");
        var answers = new KeptAnswers(folder);
        var course = new ExerciseCourse(Notebooks(), answers, isWhole: command.Notebooks.Count == 0);
        if (command.Exercise is { } only && !course.Ids.Contains(only))
            return BadInput($"演習 {only} は、どのノートブックにもありません。番号を確かめてください。足したばかりの演習なら、セルにタグ exercise:{only} を付けてください。");

        if (command.Kernel == KernelKind.Published && await PublishedTool.ProblemAsync() is { } problem)
            return BadInput(problem);

        var hints = new KnownHints(command.Answers ?? Path.Combine(Repository.Root ?? ".", "lib", "ConcurrencyLab", "Exercises"));
        List<Problem> problems = [.. course.Problems(command.Exercise), .. hints.Unknown(answers).Where(problem => (command.Exercise ?? problem.Exercise) == problem.Exercise)];
        foreach (var found in problems)
            Fail(found.ToString());

        var parts = Parts(course.Chapters(command.Exercise), answers);
        var trials = new List<Trial>();
        for (var round = 1; round <= command.Repeat; round++)
            trials.AddRange(await ProveAsync(parts, answers, round));
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

    // The longest first, or the end of a round would wait for it alone. The published kernel needs a process for each notebook.
    private List<Part> Parts(IEnumerable<Part> chapters, KeptAnswers answers) =>
    [
        .. (command.Kernel == KernelKind.Published ? chapters : chapters.SelectMany(chapter => chapter.Exercises.Select(exercise => (chapter.Notebook, Exercises: (IReadOnlyList<ExerciseCells>)[exercise]))))
            .OrderByDescending(part => part.Exercises.Sum(exercise => answers.For(exercise.Id).Count())),
    ];

    private async Task<IEnumerable<Trial>> ProveAsync(IEnumerable<Part> parts, KeptAnswers answers, int round)
    {
        if (command.Repeat > 1)
            await output.WriteLineAsync($"{round}/{command.Repeat} 回め");
        var all = new List<Trial>();
        var left = new ConcurrentQueue<Part>(parts);
        await Task.WhenAll(Enumerable.Range(0, s_children).Select(_ => Task.Run(async () =>
        {
            // Starts its process with the first answer.
            await using var child = new ProofChild(command.CellTimeout, command.Kernel);
            while (left.TryDequeue(out var part))
            {
                await foreach (var trials in new NotebookProof(part.Notebook, answers, child).RunAsync(part.Exercises))
                    Record(trials, all);
            }
        })));
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
