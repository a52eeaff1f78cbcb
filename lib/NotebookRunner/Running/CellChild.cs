using System.Diagnostics;
using System.Text.Json;

namespace NotebookRunner;

/// <summary>The parent's side of a child process that runs the cells of one notebook.</summary>
internal sealed class CellChild : IAsyncDisposable
{
    private static readonly TimeSpan s_timeToEnd = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly StreamWriter _input;
    private readonly ProcessOutput _output;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Task<string> _lastWords;
    private readonly TemporaryProgress? _progress;

    private CellChild(Process process, TemporaryProgress? progress = null)
    {
        _process = process;
        _progress = progress;
        _input = process.StandardInput;
        _output = new ProcessOutput(process);
        _lastWords = process.StandardError.ReadToEndAsync();
    }

    /// <param name="folder">Its working directory.</param>
    /// <param name="kernel">What runs the cells.</param>
    /// <param name="settings">Variables of its environment, besides those that it inherits.</param>
    public static CellChild Start(string folder, KernelKind kernel, IReadOnlyDictionary<string, string>? settings = null)
    {
        var progress = new TemporaryProgress();
        var start = DotnetHost.StartInfo(folder, "exec", Path.Combine(AppContext.BaseDirectory, "NotebookRunner.dll"), kernel == KernelKind.Published ? PublishedKernel.Verb : EngineChild.Verb);
        start.Environment[TemporaryProgress.Variable] = progress.Path;
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new CellChild(Process.Start(start)!, progress);
    }

    /// <summary>A child for a learner at work, whose exercises note their progress in the learner's own file.</summary>
    public static CellChild StartForEditor(string folder) =>
        new(Process.Start(DotnetHost.StartInfo(folder, "exec", Path.Combine(AppContext.BaseDirectory, "NotebookRunner.dll"), EngineChild.EditorVerb))!);

    public Process Process => _process;

    public async Task SendAsync(ChildRequest request)
    {
        try
        {
            // An editor asks while cells are sent.
            await _writing.WaitAsync();
            try
            {
                await _input.WriteLineAsync(JsonSerializer.Serialize(request, Wire.Default.ChildRequest));
                await _input.FlushAsync();
            }
            finally
            {
                _writing.Release();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // It has ended: reading tells how.
        }
    }

    public async Task<ChildMessage> ReadAsync(CancellationToken cancellationToken)
    {
        if (await _output.ReadLineAsync(cancellationToken) is not { } line)
        {
            await _process.WaitForExitAsync(cancellationToken);
            return new ChildMessage.Ended(_process.ExitCode, await _output.OrNothingAsync(_lastWords, cancellationToken) ? (await _lastWords).Trim() : "");
        }

        try
        {
            return JsonSerializer.Deserialize(line, Wire.Default.CellEvent) is { } happened ? new ChildMessage.Event(happened) : new ChildMessage.Stray(line);
        }
        // JSON, but not an event: a line of somebody else's protocol.
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return new ChildMessage.Stray(line);
        }
    }

    /// <summary>Lets the child end, and passes on what it still has to say.</summary>
    public async Task CloseAsync(Action<CellEvent> report)
    {
        _input.Close();
        using var deadline = new CancellationTokenSource(s_timeToEnd);
        try
        {
            while (await ReadAsync(deadline.Token) is not ChildMessage.Ended and var message)
            {
                if (message is ChildMessage.Event(var happened))
                    report(happened);
            }
        }
        catch (OperationCanceledException)
        {
            Kill();
        }
    }

    public void Kill() => _process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _writing.Dispose();
        _progress?.Dispose();
    }
}
