namespace ConcurrencyLab;

/// <summary>
/// What a thread has of its own, though the real one beneath has run others before: each begins with fresh values, with what
/// flows to it from whoever started it, and with a number that is the same in every run.
/// </summary>
internal sealed partial class ThreadRun
{
    // Greater than those of real threads, which what is not copied sees.
    private const int FirstId = 1_001;

    private readonly Dictionary<(int Maker, int Nth), int> _ids = [];
    private ExecutionContext? _callers;
    private ExecutionContext? _flow;
    private object?[] _outside = [];
    private readonly Func<bool> _reset = () =>
    {
        reset();
        return true;
    };

    /// <summary>
    /// Runs what belongs to none of the threads, such as the outcome, on whatever real thread: it sees the same values of a
    /// thread's own each time.
    /// </summary>
    public T Outside<T>(Func<T> code)
    {
        var (values, flow) = (ThreadValues.Exchange(_outside), ExecutionContext.Capture());
        Restore(_flow);
        try
        {
            return code();
        }
        finally
        {
            _flow = ExecutionContext.Capture() ?? _flow;
            Restore(flow);
            _outside = ThreadValues.Exchange(values);
        }
    }

    private int IdOf(int maker, int nth)
    {
        if (!_ids.TryGetValue((maker, nth), out var id))
            _ids.Add((maker, nth), id = FirstId + _ids.Count);
        return id;
    }

    private void Refresh(ExploredThread thread)
    {
        ThreadValues.Exchange([]);
        SynchronizationContext.SetSynchronizationContext(null);
        Restore(thread.Flow ?? _flow);
    }

    private static void Restore(ExecutionContext? flow)
    {
        if (flow is not null)
            ExecutionContext.Restore(flow);
    }
}
