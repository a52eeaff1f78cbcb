namespace ConcurrencyLab;

/// <summary>What orders the threads, for whoever follows a run, and the locks that they hold meanwhile.</summary>
internal sealed partial class ControlledScheduler
{
    // Out of control, threads may run at the same time.
    private readonly Lock _ordering = new();
    private readonly HashSet<string> _uncopied = [];
    private bool _hasQueued;

    /// <summary>Follows the run; null where nobody asks.</summary>
    public IThreadOrder? Order { get; init; }

    /// <summary>Which locks were held where.</summary>
    public LockEvidence Guards { get; } = new();

    /// <summary>What ran uncopied, and why.</summary>
    public IReadOnlyCollection<string> Uncopied
    {
        get
        {
            lock (_ordering)
                return [.. _uncopied];
        }
    }

    /// <summary>Whether nothing may have ordered the threads but what was told.</summary>
    public bool IsFollowed
    {
        get
        {
            lock (_ordering)
                return !(IsUncontrolled || HasForeign || HasOthers || _hasQueued || _uncopied.Count > 0);
        }
    }

    private ControlledThread? Followed => Order is not null && Current.Thread is { } thread && thread.Scheduler == this && _end is null ? thread : null;

    public override void NoteUncopied(string reason)
    {
        lock (_ordering)
            _uncopied.Add(reason);
    }

    public override void Made(object value) => Guards.Made(value);

    public override void Acquired(object resource)
    {
        if (Followed is not { } thread)
            return;
        lock (_ordering)
            Order!.Acquired(thread, resource);
    }

    public override void Released(object resource, int times = 1)
    {
        if (Followed is not { } thread)
            return;
        lock (_ordering)
            Order!.Released(thread, resource, times);
    }

    private bool IsHeld(AccessSite site, object? owner)
    {
        if (Followed is not { } thread)
            return false;
        lock (_ordering)
            return Order!.Holds(thread, site, owner);
    }

    private void Follow(AccessSite site, object? owner, long index)
    {
        Guards.Note(site, owner, index);
        if (Followed is not { } thread)
            return;
        lock (_ordering)
            Order!.Accessed(thread, site, owner, index);
    }

    private void FollowStart(ControlledThread started)
    {
        if (Followed is not { } thread)
            return;
        lock (_ordering)
            Order!.Started(thread, started);
    }
}
