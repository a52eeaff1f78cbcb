namespace ConcurrencyLab;

/// <summary>
/// The unlucky moment, made certain: whoever has read waits here until all others have read too, each time.
/// Where a guard keeps the others from reading, waiting is in vain; after the limit the gate stays open.
/// </summary>
/// <param name="participants">How many there are.</param>
/// <param name="isGuarded">Whether something is meant to keep the others from reading.</param>
internal sealed class MeetingGate(int participants, bool isGuarded) : IDisposable
{
    // Without a guard the others come in any case, however busy the machine is: patience costs nothing, and what is promised to be lost is lost.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GuardedLimit = TimeSpan.FromSeconds(0.5);

    private readonly Barrier _barrier = new(participants);
    private volatile bool _isOpen;

    /// <summary>Whether nobody has to come here any more.</summary>
    public bool IsOpen => _isOpen;

    public void Arrive()
    {
        if (!_isOpen && !_barrier.SignalAndWait(isGuarded ? GuardedLimit : Patience))
            _isOpen = true;
    }

    /// <summary>Takes one out who will not come again.</summary>
    public void Leave() => _barrier.RemoveParticipant();

    public void Dispose() => _barrier.Dispose();
}
