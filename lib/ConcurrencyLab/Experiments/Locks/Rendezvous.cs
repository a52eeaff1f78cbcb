namespace ConcurrencyLab;

/// <summary>
/// Makes the unlucky moment certain: a thread that has its first lock goes on when each of the others has one too,
/// or waits for one, or has ended. All of it is read and written under <see cref="LockUser.Gate"/>.
/// </summary>
internal sealed class Rendezvous(int threads)
{
    private readonly TaskCompletionSource _standstill = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<LockUser> _users = [];
    private readonly HashSet<LockUser> _joined = [];
    private readonly HashSet<LockUser> _ended = [];
    private bool _isAbandoned;

    /// <summary>Completes when threads wait for one another in a circle, from which no time will free them.</summary>
    public Task Standstill => _standstill.Task;

    public IReadOnlyList<LockUser> Users => _users;

    private bool IsComplete => _users.Count == threads
        && _users.All(user => _joined.Contains(user) || _ended.Contains(user) || user.WaitsFor is not null);

    public void Add(LockUser user) => _users.Add(user);

    public void End(LockUser user)
    {
        _ended.Add(user);
        Changed();
    }

    public bool HasEnded(LockUser user) => _ended.Contains(user);

    public void Join(LockUser user)
    {
        if (!_joined.Add(user))
            return;
        Changed();
        while (!IsComplete && !_isAbandoned)
            Monitor.Wait(LockUser.Gate);
    }

    /// <summary>Looks again at who waits for whom, and wakes those who wait to meet.</summary>
    public void Changed()
    {
        if (_users.Any(user => user.Circle().Count > 0))
            _standstill.TrySetResult();
        Monitor.PulseAll(LockUser.Gate);
    }

    /// <summary>Ends every wait of the run.</summary>
    public void Abandon()
    {
        _isAbandoned = true;
        Monitor.PulseAll(LockUser.Gate);
    }

    public void ThrowIfAbandoned()
    {
        if (_isAbandoned)
            throw new AbandonedWaitException();
    }
}

/// <summary>Ends a wait that would have no end, after it has been reported.</summary>
internal sealed class AbandonedWaitException() : Exception("LiveDeadlock が、終わらない待ちを打ち切りました。");
