using System.Diagnostics;

namespace NotebookRunner;

/// <summary>What a process writes, to its end: one that it left behind may keep the pipes open for ever.</summary>
internal sealed class ProcessOutput
{
    private static readonly TimeSpan s_timeToEnd = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Task _exited;

    /// <param name="process">A process that was started with its output redirected.</param>
    public ProcessOutput(Process process)
    {
        _process = process;
        // WaitForExitAsync would also wait for the end of an error stream that somebody reads by events, and so for whoever holds it.
        var exited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.Exited += (_, _) => exited.TrySetResult();
        process.EnableRaisingEvents = true;
        if (process.HasExited)
            exited.TrySetResult();
        _exited = exited.Task;
    }

    /// <returns>The next line of its standard output; null when the process has ended and there is none any more.</returns>
    public async Task<string?> ReadLineAsync(CancellationToken cancellationToken = default)
    {
        var line = _process.StandardOutput.ReadLineAsync(cancellationToken).AsTask();
        return await OrNothingAsync(line, cancellationToken) ? await line : null;
    }

    /// <returns>Whether the reading has come to its end; not where the process has ended and somebody else holds the pipe.</returns>
    public async Task<bool> OrNothingAsync(Task reading, CancellationToken cancellationToken = default)
    {
        if (await Task.WhenAny(reading, _exited) != reading)
            await Task.WhenAny(reading, Task.Delay(s_timeToEnd, cancellationToken));
        return reading.IsCompleted;
    }
}
