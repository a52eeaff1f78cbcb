namespace ConcurrencyLab;

/// <summary>
/// What threads have written and others do not see yet: each thread has a queue, and sees what is in it. The variables show what
/// the thread that has the turn sees; between two turns they show the memory.
/// </summary>
internal sealed class StoreBuffers
{
    private readonly List<(StoredVariable Variable, object? Value, Access Access)>[] _queues = [.. Enumerable.Range(0, ThreadName.Room).Select(_ => new List<(StoredVariable, object?, Access)>())];

    // Structures as wholes: one thread may have written all of one, and another one a part.
    private readonly Dictionary<StoredVariable, object?> _memory = [];
    private (StoredVariable Variable, Access Access, bool IsAtOnce)? _writing;
    private bool _isWritingElsewhere;

    /// <summary>The threads with something in their queues, as bits.</summary>
    public uint Waiting
    {
        get
        {
            var waiting = 0u;
            for (var thread = 0; thread < _queues.Length; thread++)
                waiting |= _queues[thread].Count > 0 ? 1u << thread : 0;
            return waiting;
        }
    }

    public void Clear()
    {
        foreach (var queue in _queues)
            queue.Clear();
        _memory.Clear();
        (_writing, _isWritingElsewhere) = (null, false);
    }

    public bool IsEmpty(int thread) => _queues[thread].Count == 0;

    /// <summary>Whether the thread that has the turn leaves something that others do not see yet.</summary>
    public bool HasLeft(int thread) => _writing is not null || !IsEmpty(thread);

    /// <summary>The thread that has the turn is about to write; its instruction comes next.</summary>
    /// <param name="variable">What it writes.</param>
    /// <param name="access">The same, as the run knows it.</param>
    /// <param name="isAtOnce">Whether others see it at once.</param>
    public void Write(StoredVariable variable, in Access access, bool isAtOnce)
    {
        var whole = variable.Whole;
        if (!_memory.ContainsKey(whole))
            _memory.Add(whole, whole.Get());
        _writing = (variable, access, isAtOnce);
    }

    /// <summary>The same where it is not known what is written. Others see it at once; it has nothing in its queue.</summary>
    public void WriteElsewhere() => _isWritingElsewhere = true;

    /// <summary>Takes away from a thread what it sees: its turn is over.</summary>
    public void Leave(int thread)
    {
        var queue = _queues[thread];
        if (_writing is var (variable, access, isAtOnce))
        {
            _writing = null;
            queue.Add((variable, variable.Get(), access));
            if (isAtOnce)
                Drain(thread);
        }

        foreach (var written in queue)
            written.Variable.Whole.Set(_memory[written.Variable.Whole]);
        if (!_isWritingElsewhere)
            return;
        _isWritingElsewhere = false;
        foreach (var whole in _memory.Keys.ToList())
            _memory[whole] = whole.Get();
    }

    /// <summary>Shows a thread what it sees.</summary>
    public void Enter(int thread)
    {
        foreach (var (variable, value, _) in _queues[thread])
            variable.Set(value);
    }

    /// <summary>Between two turns: what a thread wrote first reaches the memory.</summary>
    public Access Flush(int thread)
    {
        var (variable, value, access) = _queues[thread][0];
        _queues[thread].RemoveAt(0);
        variable.Set(value);
        Reach(variable, value);
        return access;
    }

    /// <summary>In the turn of a thread: all that it wrote reaches the memory.</summary>
    public void Drain(int thread)
    {
        var queue = _queues[thread];
        if (_writing is var (writing, access, _))
        {
            _writing = null;
            queue.Add((writing, writing.Get(), access));
        }

        while (queue.Count > 0)
        {
            var (variable, value, _) = queue[0];
            queue.RemoveAt(0);
            Reach(variable, value);
        }
    }

    private void Reach(StoredVariable variable, object? value)
    {
        var whole = variable.Whole;
        if (Array.Exists(_queues, queue => queue.Exists(written => written.Variable.Whole == whole)))
            _memory[whole] = variable.In(_memory[whole], value);
        else
            _memory.Remove(whole);
    }
}
