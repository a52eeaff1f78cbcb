namespace ConcurrencyLab;

/// <summary>
/// The unlucky moment, made certain: whoever has read waits here until all others have read too, each time.
/// Where a guard keeps the others from reading, waiting is in vain; after the limit the gate stays open.
/// </summary>
internal sealed class MeetingGate(int participants, TimeSpan limit) : IDisposable
{
    private readonly Barrier _barrier = new(participants);
    private volatile bool _isOpen;

    /// <summary>Whether nobody has to come here any more.</summary>
    public bool IsOpen => _isOpen;

    public void Arrive()
    {
        if (!_isOpen && !_barrier.SignalAndWait(limit))
            _isOpen = true;
    }

    /// <summary>Takes one out who will not come again.</summary>
    public void Leave() => _barrier.RemoveParticipant();

    public void Dispose() => _barrier.Dispose();
}
