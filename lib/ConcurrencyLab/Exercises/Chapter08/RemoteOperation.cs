namespace ConcurrencyLab;

/// <summary>Something that a call asked of a store or a service: it happens when the check lets it, all at once.</summary>
/// <param name="Owner">Which call asked for it.</param>
/// <param name="IsRead">Whether it changes nothing, so that a call may end without it.</param>
/// <param name="CanHappen">Whether it would not have to wait.</param>
/// <param name="Happen">Does it, and answers.</param>
internal sealed record RemoteOperation(int Owner, bool IsRead, Func<bool> CanHappen, Action Happen)
{
    public bool HasHappened { get; set; }
}
