using System.Diagnostics;
using System.Reflection;

namespace Benchmarks;

/// <summary>The notebook runner as its users start it, without the build before.</summary>
internal static class RunnerProcess
{
    public static readonly string Root = Metadata("RepositoryRoot");

    /// <summary>Runs notebooks and returns each printed line with the time since the process was started.</summary>
    public static async Task<IReadOnlyList<(TimeSpan At, string Line)>> RunAsync(params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var runner = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(Root, Metadata("Runner")), "run", .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        })!;
        var lines = new List<(TimeSpan, string)>();
        while (await runner.StandardOutput.ReadLineAsync() is { } line)
            lines.Add((Stopwatch.GetElapsedTime(start), line));
        await runner.WaitForExitAsync();
        return runner.ExitCode == 0 ? lines : throw new InvalidOperationException(string.Join('\n', lines.Select(line => line.Item2)));
    }

    /// <summary>Starts it without waiting for its end.</summary>
    public static Process Start(params IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(Root, Metadata("Runner")), .. arguments])
    {
        WorkingDirectory = Root,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private static string Metadata(string key) =>
        typeof(RunnerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
