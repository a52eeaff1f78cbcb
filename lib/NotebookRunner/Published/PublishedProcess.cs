using System.Diagnostics;

namespace NotebookRunner;

/// <summary>The published kernel's process, one line of JSON for each command and event.</summary>
internal sealed class PublishedProcess : IDisposable
{
    private static readonly TimeSpan s_timeToEnd = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly ProcessOutput _output;
    private readonly Lock _killing = new();

    public PublishedProcess(string folder)
    {
        _process = new Process { StartInfo = PublishedTool.StartInfo("[vscode]", "stdio", "--working-dir", folder) };
        _process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        // A kernel does not end with its standard input: left alone it would read from the closed pipe in an endless loop.
        AppDomain.CurrentDomain.ProcessExit += KillTree;
        AppDomain.CurrentDomain.UnhandledException += KillTree;
        _process.Start();
        _process.BeginErrorReadLine();
        _output = new ProcessOutput(_process);
    }

    public async Task WriteLineAsync(string line)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(line);
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It has ended: reading tells so.
        }
    }

    /// <returns>Null when the kernel has ended.</returns>
    public Task<string?> ReadLineAsync() => _output.ReadLineAsync();

    /// <summary>Waits a little for the process to end, and for the last that it says on its standard error.</summary>
    /// <returns>Its exit code, or null if it runs on.</returns>
    public async Task<int?> ExitCodeAsync()
    {
        await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(s_timeToEnd));
        return _process.HasExited ? _process.ExitCode : null;
    }

    /// <summary>Ends the kernel and all that it started; returns when that is done, also where another thread has begun with it.</summary>
    public void Kill()
    {
        lock (_killing)
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= KillTree;
        AppDomain.CurrentDomain.UnhandledException -= KillTree;
        Kill();
        _process.Dispose();
    }

    private void KillTree(object? sender, EventArgs e) => Kill();
}
