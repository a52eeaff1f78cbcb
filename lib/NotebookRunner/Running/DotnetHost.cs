using System.Diagnostics;
using System.Text;

namespace NotebookRunner;

/// <summary>The <c>dotnet</c> that runs this process; its own executable may be another one, as in a test.</summary>
internal static class DotnetHost
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>For a process whose three streams this one holds, as text in UTF-8.</summary>
    public static ProcessStartInfo StartInfo(string folder, params IEnumerable<string> arguments) => new(Path(), arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = s_utf8,
        StandardOutputEncoding = s_utf8,
        StandardErrorEncoding = s_utf8,
    };

    private static string Path()
    {
        var runtime = System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return System.IO.Path.GetFullPath(System.IO.Path.Combine(runtime, "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
    }
}
