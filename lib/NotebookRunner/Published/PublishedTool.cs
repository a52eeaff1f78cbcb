using System.ComponentModel;
using System.Diagnostics;

namespace NotebookRunner;

/// <summary>How the pinned kernel is started: by the repository's tool manifest, as VS Code does.</summary>
internal static class PublishedTool
{
    private const string Command = "dotnet-interactive";

    /// <param name="arguments">
    /// None of them names an HTTP port: without one the kernel opens none, so that kernels can start at the same moment
    /// and nothing listens on the machine's other interfaces.
    /// </param>
    public static ProcessStartInfo StartInfo(params IEnumerable<string> arguments)
    {
        // The manifest is looked for from here upwards; the notebook may be anywhere.
        var start = DotnetHost.StartInfo(Repository.Root ?? Environment.CurrentDirectory, ["tool", "run", Command, "--", .. arguments]);
        // Each of them would otherwise print its greeting between the protocol's lines.
        foreach (var variable in (ReadOnlySpan<string>)["DOTNET_NOLOGO", "DOTNET_CLI_TELEMETRY_OPTOUT", "DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE", "DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"])
            start.Environment[variable] = "1";
        return start;
    }

    /// <summary>Why the tool cannot be started and what to do about it, or null.</summary>
    public static async Task<string?> ProblemAsync()
    {
        try
        {
            using var tool = Process.Start(StartInfo("--version"))!;
            tool.StandardInput.Close();
            var output = tool.StandardOutput.ReadToEndAsync();
            var errors = tool.StandardError.ReadToEndAsync();
            await tool.WaitForExitAsync();
            return tool.ExitCode == 0 ? null : Problem((await errors + await output).Trim());
        }
        catch (Win32Exception e)
        {
            return Problem(e.Message);
        }
    }

    private static string Problem(string details) =>
        $"公開されているカーネルを始められません。リポジトリのフォルダーで dotnet tool restore を実行してから、もう一度試してください。\n{details}";
}
