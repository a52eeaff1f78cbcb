using System.Diagnostics;

namespace Repository.Tests;

/// <summary>
/// A program of this folder's package.json. Tests that need one skip where it is not installed, unless
/// COURSE_REQUIRE_NODE says that it must be.
/// </summary>
internal static class NodeTool
{
    private static readonly string s_folder = Repo.PathOf("tests/Repository.Tests");

    /// <param name="script">The program's script, relative to node_modules.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string script, params string[] arguments)
    {
        var path = Path.Combine(s_folder, "node_modules", script);
        if (!File.Exists(path))
        {
            Assert.False(Environment.GetEnvironmentVariable("COURSE_REQUIRE_NODE") == "1", $"COURSE_REQUIRE_NODE is set, but {script} is not installed.");
            Assert.Skip("文章の検査に使う Node.js のプログラムがないので、このテストを飛ばします（npm ci --prefix tests/Repository.Tests で入ります）。");
        }

        using var node = Process.Start(new ProcessStartInfo("node", [path, .. arguments])
        {
            WorkingDirectory = s_folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        node.StandardInput.Close();
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, await output, await errors);
    }
}
