using System.Diagnostics;
using System.Text.Json;

namespace ConcurrencyLab;

/// <summary>The parent's view of a worker: waits by blocking, so it belongs on a thread of its own.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int KilledOnUnix = 128 + 9;
    private const int KilledOnWindows = -1;
    private static readonly TimeSpan OrderlyEnd = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly Thread _errors;
    private string _error = "";

    // It works in the experiment's folder, so that whatever a system leaves of a crash goes with it.
    public WorkerProcess(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        Folder = folder;
        _process = Child.Start(arguments, environment, workingDirectory: folder);
        var errors = _process.StandardError;
        _errors = new Thread(() => ReadErrors(errors)) { IsBackground = true };
        _errors.Start();
    }

    public int Id => _process.Id;

    /// <summary>The experiment's folder.</summary>
    public string Folder { get; }

    /// <summary>The exit code of an ended process.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>The next report; null when the process has ended.</summary>
    public T? Next<T>()
        where T : class =>
        _process.StandardOutput.ReadLine() is { } line ? JsonSerializer.Deserialize<T>(line) : null;

    /// <summary>Tells the process something, unless it has ended.</summary>
    public void Send(string command) => _process.TrySend(command);

    /// <summary>Ends the process with its children; nothing if it has ended or was given up.</summary>
    public void Kill() => _process.TryKill();

    /// <summary>The first line of what an ended process wrote about an error.</summary>
    public string Error
    {
        get
        {
            _errors.Join();
            return _error.Replace("Unhandled exception. ", "", StringComparison.Ordinal);
        }
    }

    /// <summary>Waits for the end of a process that is ending, and tells how it came.</summary>
    public async Task<WorkerEnd> WaitForEndAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode is KilledOnUnix or KilledOnWindows ? WorkerEnd.Killed : WorkerEnd.Crashed;
    }

    /// <summary>Gives a process that was told to end the time to do so.</summary>
    public void Dispose()
    {
        if (!_process.WaitForExit(OrderlyEnd))
        {
            Kill();
            _process.WaitForExit(OrderlyEnd);
        }

        _errors.Join(OrderlyEnd);
        _process.Dispose();
    }

    // All of it, or a process with much to say would wait for a reader.
    private void ReadErrors(StreamReader errors)
    {
        try
        {
            _error = errors.ReadLine() ?? "";
            errors.ReadToEnd();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The process is being given up; what it had to say no longer matters, and must not end this one.
        }
    }
}
