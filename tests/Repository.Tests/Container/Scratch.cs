using System.Diagnostics;

namespace Repository.Tests;

/// <summary>
/// A folder with stand-ins for programs, so that a script of the repository runs without doing what they would do.
/// Each call of one is noted as a line.
/// </summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("repository-tests-");

    public Scratch()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "bash がないので、このテストを飛ばします。");
        Directory.CreateDirectory(PathOf("bin"));
    }

    public IReadOnlyList<string> Calls => File.Exists(PathOf("calls")) ? File.ReadAllLines(PathOf("calls")) : [];

    public string PathOf(string relative) => Path.Combine(_folder.FullName, relative);

    public string TextOf(string relative) => File.ReadAllText(PathOf(relative));

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    /// <summary>Copies a file of the repository to the same place here, with its mode.</summary>
    public void Copy(string relative)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.Copy(Repo.PathOf(relative), PathOf(relative));
    }

    public void StandIn(string program, string body = "")
    {
        var script = $"#!/bin/bash\necho \"{program} $*\" >> '{PathOf("calls")}'\n{body}\n";
        Write("bin/" + program, script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PathOf("bin/" + program), (UnixFileMode)0b111_101_101);
    }

    public async Task<(int ExitCode, string Errors)> RunAsync(string script)
    {
        var start = new ProcessStartInfo(PathOf(script)) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = PathOf("bin") + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["HOME"] = PathOf("home");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, await errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
