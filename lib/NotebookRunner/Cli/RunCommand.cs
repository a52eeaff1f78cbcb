using System.Diagnostics;

namespace NotebookRunner;

/// <summary>Runs notebooks and writes what came out as notebooks and as pages.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(Command.Run command, TextWriter errors)
    {
        var paths = command.Notebooks.Count > 0 ? command.Notebooks : Repository.Notebooks;
        if (paths.Count == 0)
        {
            await errors.WriteLineAsync(Repository.NoNotebooks);
            return ExitCode.BadInput;
        }

        if (command.Kernel == KernelKind.Published && await PublishedTool.ProblemAsync() is { } problem)
        {
            await errors.WriteLineAsync(problem);
            return ExitCode.BadInput;
        }

        var clock = Stopwatch.StartNew();
        var site = new CourseSite(Path.GetFullPath(command.Output ?? Path.Combine(Repository.Root ?? ".", "artifacts", "course")));
        try
        {
            site.Prepare();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"書き出す先のフォルダーに書けません（{e.Message}）。--output で、書けるフォルダーを指定してください。");
            return ExitCode.BadInput;
        }

        var (runs, problems) = await RunProgress.ShowAsync(async progress =>
        {
            var course = new CourseRun(command.CellTimeout, progress, command.Kernel);
            var done = new List<NotebookRun>();
            await foreach (var run in course.RunAsync(paths))
                done.Add(run);
            return (done, course.Problems);
        });

        if (runs.Count > 0)
        {
            var chapters = Chapter.Of(runs);
            RunSummary.Show(chapters);
            if (site.Write(chapters) is { Count: > 0 } unwritten)
                problems = [RunSummary.Unwritten(unwritten, site), .. problems];
            else
                Console.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} 秒。結果のページ: {site.Index}");
        }

        foreach (var line in problems)
            await errors.WriteLineAsync(line);
        return problems.Count > 0 ? ExitCode.BadInput
            : runs.All(run => run.Succeeded) ? ExitCode.Success
            : ExitCode.Failure;
    }
}
