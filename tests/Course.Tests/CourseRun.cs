using System.Diagnostics;
using System.Reflection;

[assembly: AssemblyFixture(typeof(Course.Tests.CourseRun))]

namespace Course.Tests;

/// <summary>The whole course, run once for all tests of this project, as a learner without VS Code runs it.</summary>
public sealed class CourseRun : IAsyncLifetime
{
    private static readonly string Root = Metadata("RepositoryRoot");

    public string Output { get; } = Path.Combine(Root, "artifacts", "course-tests");

    public int ExitCode { get; private set; }

    public string Log { get; private set; } = "";

    public static IReadOnlyList<string> Notebooks { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "notebooks"), "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        if (Directory.Exists(Output))
            Directory.Delete(Output, recursive: true);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Root, Metadata("Runner")), "run", "--output", Output])
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var runner = Process.Start(start)!;
        var output = runner.StandardOutput.ReadToEndAsync();
        var errors = runner.StandardError.ReadToEndAsync();
        await runner.WaitForExitAsync();
        ExitCode = runner.ExitCode;
        Log = await output + await errors;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public ExecutedNotebook Open(string notebook) => ExecutedNotebook.Load(Path.Combine(Output, "notebooks", notebook + ".ipynb"));

    private static string Metadata(string key) =>
        typeof(CourseRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
