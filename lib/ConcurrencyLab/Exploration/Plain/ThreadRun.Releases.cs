namespace ConcurrencyLab;

/// <summary>What threads give back, set and reset, and when others may come before that.</summary>
internal sealed partial class ThreadRun
{
    public override void ReleasePoint(object resource)
    {
        if (!Looked.Contains(resource) || Leaver() is not { } explored)
            return;
        try
        {
            Point(explored, Resource(resource, RoleOfRelease(resource)), null, null);
        }
        catch (RunOverException)
        {
            // What is given back here is there again in the next run.
        }
    }

    public override void Looks(object resource) => Looked.Add(resource);

    public override void Closed(object resource)
    {
        var explored = Here();
        Looks(resource);
        Touch(Resource(resource, SyncRole.None));
        ComeToAPoint(explored);
        Observer?.Closed(explored, resource);
    }

    public override void Released(object resource, int times = 1)
    {
        if (Leaver() is not { } explored)
            return;
        buffers?.Drain(explored.Index);
        Touch(Resource(resource, RoleOfRelease(resource)));
        ComeToAPoint(explored);
        Observer?.Released(explored, resource, times);
    }

    // Null when the run is over, and it is on its way out.
    private ExploredThread? Leaver() =>
        Current.Thread is { } thread && thread.Index < _threads.Count && _threads[thread.Index] is { IsUnwinding: false } explored ? explored : null;

    // What it has done makes a difference to others: what it does next does not belong to its first turn any more.
    private static void ComeToAPoint(ExploredThread thread)
    {
        if (thread.IsBeforeFirstPoint)
            (thread.IsBeforeFirstPoint, thread.FirstResource, thread.FirstWait) = (false, null, null);
    }

    private static SyncRole RoleOfRelease(object resource) => Owners.Of(resource).Thread is null ? SyncRole.Signal : SyncRole.Release;
}
