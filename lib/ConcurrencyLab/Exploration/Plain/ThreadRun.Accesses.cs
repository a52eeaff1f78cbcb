using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Accesses to variables, which others see at once or later.</summary>
internal sealed partial class ThreadRun
{
    private const int MostIdleReads = 10_000;

    private readonly HashSet<string> _unbuffered = [];

    /// <summary>Where plain writes went that others saw at once, though there are store buffers.</summary>
    public IReadOnlyCollection<string> Unbuffered => _unbuffered;

    [MethodImpl(Hot.Path)]
    public override void Access(ControlledThread thread, AccessSite site, object? owner, long index)
    {
        if (!site.IsTracked)
            return;
        var here = Find(thread);
        // Who reads the same without end, waits: it is looked at more closely, as if somebody wrote it.
        if (site.IsWrite || ++here.IdleReads > MostIdleReads)
            Written.Add(site.Place);
        var isTurn = site.Kind == AccessKind.Fence ? buffers is not null : Written.Contains(site.Place);
        if (isTurn)
        {
            Access? access = site.Kind == AccessKind.Fence ? null : new Access(site.Place, Numbers.Of(owner), index, site.IsWrite);
            if (buffers is null && site.IsJoined && HasBegunWith(site))
                Touch(access!.Value);
            else if (buffers is null)
                Point(here, access, site, null);
            else
                PointBefore(here, access, site, StoredVariable.Of(site, owner, index), buffers);
        }

        if (site.IsWrite && here.Rounds.IsInLoop)
            here.Rounds.Write(StoredVariable.Of(site, owner, index));
        Observer?.Accessed(here, site, owner, index, isTurn);
    }

    // Nobody comes between two accesses of one call: it is in the same turn that it does both.
    private bool HasBegunWith(AccessSite site) =>
        _turns[Length - 1].Site is >= 0 and var number && AccessSite.At(number) is var began && began.Offset == site.Offset && began.Method == site.Method;

    // What orders, and what cannot be held back, waits until all that was written before has reached the memory.
    private void PointBefore(ExploredThread thread, in Access? access, AccessSite site, StoredVariable? variable, StoreBuffers stores)
    {
        var isAtOnce = site.Kind is AccessKind.Atomic or AccessKind.Fence;
        var waits = isAtOnce || (site.IsWrite && variable is null);
        Point(thread, access, site, waits ? () => stores.IsEmpty(thread.Index) : null);
        if (site.IsWrite && variable is not null)
            stores.Write(variable, access!.Value, isAtOnce);
        else if (site.IsWrite)
            stores.WriteElsewhere();
        if (waits && !isAtOnce)
            _unbuffered.Add(site.Place.Name);
    }
}
