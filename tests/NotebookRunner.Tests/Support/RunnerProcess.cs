using System.Diagnostics;

namespace NotebookRunner.Tests;

/// <summary>The runner as its user starts it.</summary>
internal sealed record RunnerProcess(int ExitCode, string Output, string Errors)
{
    public static Task<RunnerProcess> RunAsync(params string[] args) => RunInAsync(Environment.CurrentDirectory, args);

    public static async Task<RunnerProcess> RunInAsync(string folder, params string[] args)
    {
        using var process = StartIn(folder, new Dictionary<string, string>(), args);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new RunnerProcess(process.ExitCode, await output, await errors);
    }

    public static Process Start(params string[] args) => Start(new Dictionary<string, string>(), args);

    public static Process Start(IReadOnlyDictionary<string, string> variables, params string[] args) => StartIn(Environment.CurrentDirectory, variables, args);

    private static Process StartIn(string folder, IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "NotebookRunner.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
