namespace NotebookRunner;

/// <summary>Starts kernels. One can be started ahead of the first chapter: it gets ready while the learner looks for the chapter.</summary>
/// <param name="folder">The folder in which the cells run.</param>
internal sealed class KernelStarter(string folder) : IAsyncDisposable
{
    private CellChild? _ahead;

    /// <summary>Starts one for whoever asks first.</summary>
    public void StartAhead() => _ahead = CellChild.StartForEditor(folder);

    public CellChild Start()
    {
        if (Interlocked.Exchange(ref _ahead, null) is not { } ahead)
            return CellChild.StartForEditor(folder);
        if (!ahead.Process.HasExited)
            return ahead;
        _ = ahead.DisposeAsync().AsTask();
        return CellChild.StartForEditor(folder);
    }

    /// <summary>Ends the one that nobody has asked for.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _ahead, null) is { } ahead)
            await ahead.DisposeAsync();
    }
}
