namespace Course.Tests;

/// <summary>The whole course, run once for all tests of this project, as a learner without VS Code runs it.</summary>
public sealed class CourseRun : IAsyncLifetime
{
    private const int MostLooks = 300;
    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromMilliseconds(200);

    public string Output { get; } = Path.Combine(RunnerProcess.Root, "artifacts", "course-tests");

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

    public async ValueTask InitializeAsync()
    {
        if (Directory.Exists(Output))
            Directory.Delete(Output, recursive: true);
        var temporary = Directory.CreateTempSubdirectory("course-").FullName;
        (ExitCode, Log) = await RunnerProcess.RunInAsync(temporary, default, "run", "--output", Output, "--cell-timeout", "900");
        // What the .NET runtime itself leaves when a process is killed, as chapter 06 does, is not the course's.
        LeftFiles = [.. Directory.GetFileSystemEntries(temporary).Where(path => !Path.GetFileName(path).StartsWith("clr-debug-pipe-", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("dotnet-diagnostic-", StringComparison.Ordinal))];
        LeftProcesses = OperatingSystem.IsLinux() ? await LeftInAsync(temporary) : [];
        Directory.Delete(temporary, recursive: true);
    }

    // What was told to end needs a processor to do so, which on a busy machine takes seconds.
    private static async Task<IReadOnlyList<string>> LeftInAsync(string temporaryFolder)
    {
        IReadOnlyList<string> left = [.. ProcessesIn(temporaryFolder)];
        for (var looks = 0; left.Count > 0 && looks < MostLooks; looks++)
        {
            await Task.Delay(s_betweenLooks);
            left = [.. ProcessesIn(temporaryFolder)];
        }

        return left;
    }

    // Children inherit the folder for temporary files, which is this run's alone: it tells them from those of the proof.
    internal static IEnumerable<string> ProcessesIn(string temporaryFolder)
    {
        foreach (var process in Directory.GetDirectories("/proc").Where(folder => char.IsDigit(Path.GetFileName(folder)[0])))
        {
            var line = "";
            try
            {
                if (File.ReadAllText(Path.Combine(process, "environ")).Split('\0').Contains("TMPDIR=" + temporaryFolder))
                    line = File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has just ended, or is another user's.
            }

            if (line.Length > 0)
                yield return line;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public ExecutedNotebook Open(string notebook) => ExecutedNotebook.Load(Path.Combine(Output, "notebooks", notebook + ".ipynb"));
}
