namespace ConcurrencyLab;

/// <summary>A real thread that runs the threads of one check after another.</summary>
internal sealed class SpareThread
{
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private (Func<bool> Body, ExecutionContext? Context)? _next;
    private bool _isTaken = true;
    private bool _isGone;
    private bool _hasBegun;

    public SpareThread() => Thread = new Thread(Loop) { IsBackground = true };

    public Thread Thread { get; }

    /// <summary>Whether it is there, and for the caller alone until it is given back.</summary>
    public bool TryTake()
    {
        lock (_gate)
            return _isTaken = !_isGone;
    }

    /// <summary>Nobody needs it for now; after a while it ends.</summary>
    public void GiveBack()
    {
        lock (_gate)
            _isTaken = false;
    }

    /// <summary>Runs a body, as a thread that the caller starts would do.</summary>
    /// <param name="body">Gives whether it left nothing behind in the thread, which then waits for the next body.</param>
    public void Begin(Func<bool> body)
    {
        lock (_gate)
        {
            _next = (body, ExecutionContext.Capture());
            Monitor.Pulse(_gate);
        }

        if (_hasBegun)
            return;
        _hasBegun = true;
        Thread.UnsafeStart();
    }

    private void Loop()
    {
        while (Await() is { } next && Run(next.Body, next.Context))
        {
        }
    }

    private (Func<bool> Body, ExecutionContext? Context)? Await()
    {
        lock (_gate)
        {
            while (_next is null)
            {
                if (Monitor.Wait(_gate, s_rest) || _next is not null || _isTaken)
                    continue;
                _isGone = true;
                return null;
            }

            var next = _next;
            _next = null;
            return next;
        }
    }

    private static bool Run(Func<bool> body, ExecutionContext? context)
    {
        // What the code kept for the thread before, is not there for this one.
        ThreadValues.Exchange([]);
        if (context is null)
            return body();
        var isFree = false;
        ExecutionContext.Run(context, _ => isFree = body(), null);
        return isFree;
    }
}
