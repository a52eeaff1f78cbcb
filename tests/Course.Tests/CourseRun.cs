[assembly: AssemblyFixture(typeof(Course.Tests.CourseRun))]

namespace Course.Tests;

/// <summary>The whole course, run once for all tests of this project, as a learner without VS Code runs it.</summary>
public sealed class CourseRun : IAsyncLifetime
{
    public string Output { get; } = Path.Combine(RunnerProcess.Root, "artifacts", "course-tests");

    public int ExitCode { get; private set; }

    public string Log { get; private set; } = "";

    public static IReadOnlyList<string> Notebooks { get; } =
        [.. Directory.GetFiles(Path.Combine(RunnerProcess.Root, "notebooks"), "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        if (Directory.Exists(Output))
            Directory.Delete(Output, recursive: true);
        (ExitCode, Log) = await RunnerProcess.RunAsync("run", "--output", Output);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public ExecutedNotebook Open(string notebook) => ExecutedNotebook.Load(Path.Combine(Output, "notebooks", notebook + ".ipynb"));
}
