namespace NotebookRunner;

/// <summary>Does a work on the pool, once for all who ask for it until it begins, and never twice at a time.</summary>
/// <param name="work">The work.</param>
internal sealed class Coalesced(Action work) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private Task _working = Task.CompletedTask;
    private bool _isAsked;

    public void Ask()
    {
        lock (_gate)
        {
            if (_isAsked)
                return;
            _isAsked = true;
            _working = _working.ContinueWith(_ => Work(), TaskScheduler.Default);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task last;
        lock (_gate)
            last = _working;
        await last;
    }

    private void Work()
    {
        lock (_gate)
            _isAsked = false;
        work();
    }
}
