using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Course.Tests;

/// <summary>The server of the course, started as a learner starts it.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri link) => (_process, Link) = (process, link);

    /// <summary>The link that opens the course in one browser.</summary>
    public Uri Link { get; }

    public static async Task<ServerProcess> StartAsync(CourseCopy course, int port, params IEnumerable<string> options)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", RunnerProcess.Dll, "serve", "--no-browser", "--port", $"{port}", .. options])
        {
            WorkingDirectory = course.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TMPDIR"] = course.Temporary, ["TMP"] = course.Temporary, ["TEMP"] = course.Temporary, ["CONCURRENCYLAB_PROGRESS"] = null },
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said += line + "\n";
            if (Address().Match(line) is { Success: true, Value: var link })
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process, new Uri(link));
            }
        }

        throw new InvalidOperationException($"The server ended before it printed a link: {said}{await errors}");
    }

    /// <summary>Ends it at once, as a machine that runs out of memory does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://\S+\?token=\S+")]
    private static partial Regex Address();
}
