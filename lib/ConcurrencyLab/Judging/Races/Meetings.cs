namespace ConcurrencyLab;

/// <summary>
/// Holds whoever is about to use a collection until nobody else can go on, and sees who meets there. Nothing keeps them apart,
/// however they got there: this needs no knowledge of what orders them, which behind an <c>await</c> nobody has.
/// </summary>
internal sealed class Meetings : IThreadOrder
{
    private readonly Dictionary<ControlledThread, (AccessSite Site, object Collection)> _held = [];

    /// <summary>The first two that met, one of which changes the collection; null when none did.</summary>
    public DataRace? First { get; private set; }

    public bool Holds(ControlledThread thread, AccessSite site, object? owner)
    {
        if (owner is null || !site.Place.IsFrameworkCollection || site.Kind == AccessKind.Atomic)
            return false;
        foreach (var (other, held) in _held)
        {
            if (held.Collection == owner && (held.Site.IsWrite || site.IsWrite))
                First ??= new DataRace(At(other, held.Site), At(thread, site));
        }

        _held[thread] = (site, owner);
        return true;
    }

    public void Accessed(ControlledThread thread, AccessSite site, object? owner, long index) => _held.Remove(thread);

    public void Acquired(ControlledThread thread, object resource)
    {
    }

    public void Released(ControlledThread thread, object resource, int times)
    {
    }

    public void Started(ControlledThread parent, ControlledThread child)
    {
    }

    private static RaceAccess At(ControlledThread thread, AccessSite site) => new(thread.Name, thread.Index, 0, site);
}
