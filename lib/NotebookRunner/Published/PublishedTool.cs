using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace NotebookRunner;

/// <summary>How the pinned kernel is started: by the repository's tool manifest, as VS Code does.</summary>
internal static class PublishedTool
{
    private const string Command = "dotnet-interactive";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="arguments">
    /// None of them names an HTTP port: without one the kernel opens none, so that kernels can start at the same moment
    /// and nothing listens on the machine's other interfaces.
    /// </param>
    public static ProcessStartInfo StartInfo(params IEnumerable<string> arguments) => new(DotnetHost.Path, ["tool", "run", Command, "--", .. arguments])
    {
        // The manifest is looked for from here upwards; the notebook may be anywhere.
        WorkingDirectory = Repository.Root ?? Environment.CurrentDirectory,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = s_utf8,
        StandardOutputEncoding = s_utf8,
        StandardErrorEncoding = s_utf8,
        Environment =
        {
            // Each of them would otherwise print its greeting between the protocol's lines.
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
            ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1",
        },
    };

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
