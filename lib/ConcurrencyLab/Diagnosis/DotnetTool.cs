using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>ターミナルで使う調査のツールを、セルから動かします。ツールの版は .config/dotnet-tools.json にあります。</summary>
public static class DotnetTool
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);
    private static readonly string[] Names = ["dotnet-counters", "dotnet-stack", "dotnet-dump", "dotnet-trace"];

    // English, so that a message can be recognised; and no door of the tool's own for other tools.
    private static readonly (string Name, string Value)[] Variables =
    [
        ("DOTNET_EnableDiagnostics", "0"), ("DOTNET_CLI_UI_LANGUAGE", "en"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1"), ("NO_COLOR", "1"),
    ];

    /// <summary>ツールを 1 つ動かし、終わるまで待ちます。45 秒で終わらなければ止めます。</summary>
    /// <param name="command">ターミナルで dotnet tool run に続けて書くもの。例: dotnet-stack report -p 1234</param>
    /// <exception cref="ArgumentException">4 つのツールのどれでもないとき。</exception>
    public static Task<ToolRun> RunAsync(string command)
    {
        var words = Argument.NotNull(command).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var name, ..] && Names.Contains(name)
            ? RunAsync(words, command)
            : throw new ArgumentException($"{string.Join("、", Names)} のどれかで始まるコマンドを指定してください。", nameof(command));
    }

    /// <summary>Runs a tool whose arguments may hold spaces.</summary>
    /// <param name="words">The tool's name and its arguments.</param>
    /// <param name="shown">What a learner sees of it.</param>
    /// <param name="home">Where the SDK remembers what it has restored; null for the user's own.</param>
    internal static async Task<ToolRun> RunAsync(IReadOnlyList<string> words, string shown, string? home = null)
    {
        var start = StartOf(words);
        if (home is not null)
            start.Environment["DOTNET_CLI_HOME"] = home;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(ended, Task.Delay(Limit)) != ended)
        {
            process.Kill(entireProcessTree: true);
            return new ToolRun(shown, "", $"{words[0]} が {Limit.TotalSeconds:0} 秒以内に終わらないので、止めました。ほかのプログラムを止めて、このセルをもう一度実行してください。");
        }

        var text = await output;
        return new ToolRun(shown, text, process.ExitCode == 0 ? null : ToolProblem.Explain(words[0], text + await errors));
    }

    private static ProcessStartInfo StartOf(IReadOnlyList<string> words)
    {
        var start = new ProcessStartInfo(Child.DotnetPath, ["tool", "run", .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
            WorkingDirectory = DiagnosticsProgram.Root,
        };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return start;
    }
}
