namespace Course.Tests;

/// <summary>The whole course, started before the tests: only those that look at it wait for its end, since it waits much.</summary>
public sealed class BegunCourse : IAsyncLifetime
{
    private readonly CancellationTokenSource _end = new();

    public static string Output { get; } = Path.Combine(RunnerProcess.Root, "artifacts", "course-tests");

    public Task<(int ExitCode, string Log, IReadOnlyList<string> LeftFiles, IReadOnlyList<string> LeftProcesses)> Result { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Result = RunAsync();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Result;
        _end.Dispose();
    }

    private async Task<(int ExitCode, string Log, IReadOnlyList<string> LeftFiles, IReadOnlyList<string> LeftProcesses)> RunAsync()
    {
        if (Directory.Exists(Output))
            Directory.Delete(Output, recursive: true);
        var temporary = Directory.CreateTempSubdirectory("course-").FullName;
        var (exitCode, log) = await RunnerProcess.RunInAsync(temporary, _end.Token, "run", "--output", Output);
        // What the .NET runtime itself leaves when a process is killed, as chapter 06 does, is not the course's.
        List<string> files = [.. Directory.GetFileSystemEntries(temporary).Where(path => !Path.GetFileName(path).StartsWith("clr-debug-pipe-", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("dotnet-diagnostic-", StringComparison.Ordinal))];
        List<string> processes = OperatingSystem.IsLinux() ? [.. LeftBehind.In(temporary)] : [];
        try
        {
            Directory.Delete(temporary, recursive: true);
        }
        catch (IOException) when (_end.IsCancellationRequested)
        {
            // Who has just been killed may have made another file.
        }

        return (exitCode, log, files, processes);
    }
}
