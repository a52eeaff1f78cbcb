using System.Diagnostics;
using System.Reflection;

namespace Course.Tests;

/// <summary>The notebook runner, started as a learner starts it.</summary>
internal static class RunnerProcess
{
    public static readonly string Root = Metadata("RepositoryRoot");

    public static readonly string Dll = Path.Combine(Root, Metadata("Runner"));

    public static Task<(int ExitCode, string Log)> RunAsync(params string[] arguments) => RunInAsync(Path.GetTempPath(), default, arguments);

    /// <summary>Runs it with a folder of its own for temporary files.</summary>
    public static async Task<(int ExitCode, string Log)> RunInAsync(string temporaryFolder, CancellationToken end, params string[] arguments)
    {
        using var runner = Process.Start(new ProcessStartInfo("dotnet", [Dll, .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Without the variable, as a learner has it: chapter 06 starts a server of its own.
            Environment = { ["TMPDIR"] = temporaryFolder, ["TMP"] = temporaryFolder, ["TEMP"] = temporaryFolder, ["CONCURRENCYLAB_REDIS"] = null },
        })!;
        var output = runner.StandardOutput.ReadToEndAsync();
        var errors = runner.StandardError.ReadToEndAsync();
        await using var killed = end.UnsafeRegister(_ => runner.Kill(entireProcessTree: true), null);
        await runner.WaitForExitAsync(CancellationToken.None);
        return (runner.ExitCode, await output + await errors);
    }

    private static string Metadata(string key) =>
        typeof(RunnerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
