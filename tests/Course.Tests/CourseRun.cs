namespace Course.Tests;

/// <summary>What came of the whole course, run once for all tests of this project, as a learner without VS Code runs it.</summary>
public sealed class CourseRun(BegunCourse begun) : IAsyncLifetime
{
    public string Output { get; } = BegunCourse.Output;

    public int ExitCode { get; private set; }

    public string Log { get; private set; } = "";

    /// <summary>The files and folders that the run left in the folder for temporary files.</summary>
    public IReadOnlyList<string> LeftFiles { get; private set; } = [];

    /// <summary>The command lines of the processes that the run left running. Known on Linux only.</summary>
    public IReadOnlyList<string> LeftProcesses { get; private set; } = [];

    public static IReadOnlyList<string> Notebooks { get; } =
        [.. Directory.GetFiles(Path.Combine(RunnerProcess.Root, "notebooks"), "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>The pages of the site.</summary>
    public static IReadOnlyList<string> Pages { get; } = ["index", .. Notebooks];

    public string PageOf(string name) => Path.Combine(Output, name + ".html");

    /// <summary>Waits for the run, which began before the tests.</summary>
    public async ValueTask InitializeAsync() => (ExitCode, Log, LeftFiles, LeftProcesses) = await begun.Result;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public ExecutedNotebook Open(string notebook) => ExecutedNotebook.Load(Path.Combine(Output, "notebooks", notebook + ".ipynb"));
}
