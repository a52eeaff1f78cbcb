namespace ConcurrencyLab;

/// <summary>What waits for a thread, in its order. Nothing wakes it up: whoever gives out turns looks what is ready.</summary>
internal sealed class WorkQueue
{
    private readonly Lock _gate = new();
    private readonly List<Continuation> _all = [];

    public bool HasReady
    {
        get
        {
            lock (_gate)
                return _all.Exists(continuation => continuation.IsReady);
        }
    }

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
                return _all.Count == 0;
        }
    }

    /// <summary>How many are ready, up to a number.</summary>
    public int CountReady(int most)
    {
        lock (_gate)
            return _all.Where(continuation => continuation.IsReady).Take(most).Count();
    }

    public void Add(Continuation continuation)
    {
        lock (_gate)
            _all.Add(continuation);
    }

    /// <summary>Takes everything, ready or not.</summary>
    public IReadOnlyList<Continuation> TakeAll()
    {
        lock (_gate)
        {
            List<Continuation> all = [.. _all];
            _all.Clear();
            return all;
        }
    }

    /// <summary>Takes the oldest that is ready; null when none is.</summary>
    public Continuation? Take()
    {
        lock (_gate)
        {
            var index = _all.FindIndex(continuation => continuation.IsReady);
            if (index < 0)
                return null;
            var taken = _all[index];
            _all.RemoveAt(index);
            return taken;
        }
    }
}
