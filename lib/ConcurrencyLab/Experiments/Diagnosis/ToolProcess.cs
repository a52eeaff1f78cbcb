using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>Runs "dotnet tool …" in the course's folder, where the tools are pinned, until it ends or its time is over.</summary>
internal static class ToolProcess
{
    // English, so that a message can be recognised; and no door of the tool's own for other tools.
    private static readonly (string Name, string Value)[] Variables =
    [
        ("DOTNET_EnableDiagnostics", "0"), ("DOTNET_CLI_UI_LANGUAGE", "en"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1"), ("NO_COLOR", "1"),
    ];

    /// <param name="limit">How long it may take.</param>
    /// <param name="words">What follows "dotnet tool".</param>
    /// <param name="environment">More variables.</param>
    /// <returns>What it wrote, or null if it was stopped.</returns>
    public static async Task<ToolOutput?> RunAsync(TimeSpan limit, IReadOnlyList<string> words, IReadOnlyDictionary<string, string>? environment)
    {
        using var process = Process.Start(StartOf(words, environment))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(ended, Task.Delay(limit)) == ended)
            return new ToolOutput(process.ExitCode, await output, await errors);
        process.Kill(entireProcessTree: true);
        return null;
    }

    private static ProcessStartInfo StartOf(IReadOnlyList<string> words, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(Child.DotnetPath, ["tool", .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
            WorkingDirectory = DiagnosticsProgram.Root,
        };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return start;
    }
}

/// <summary>What a process wrote until it ended.</summary>
internal sealed record ToolOutput(int ExitCode, string Output, string Errors)
{
    public string All => Output + Errors;
}
