namespace ConcurrencyLab;

/// <summary>Tells what orders threads of the explored runs, and what they touch.</summary>
internal sealed class RaceWatch(HappensBefore order) : IRunObserver
{
    public void Begun() => order.Begin();

    public void Accessed(ExploredThread thread, AccessSite site, object? owner, long index, bool isTurn) => order.Accessed(thread.Identity, site, owner, index);

    public void Acquired(ExploredThread thread, object resource) => order.Acquired(thread.Identity, resource);

    public void Released(ExploredThread thread, object resource, int times) => order.Released(thread.Identity, resource, times);

    public void Started(ExploredThread parent, ExploredThread child) => order.Started(parent.Identity, child.Identity);

    public void Closed(ExploredThread thread, object resource)
    {
    }

    public void Arrived(AccessPlace place)
    {
    }

    public void TurnTaken(int thread)
    {
    }
}
