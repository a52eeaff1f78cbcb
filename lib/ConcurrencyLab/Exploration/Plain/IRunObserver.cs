namespace ConcurrencyLab;

/// <summary>Looks on at a run: at accesses after they have got their turn, and at what orders threads.</summary>
internal interface IRunObserver
{
    /// <summary>A run begins.</summary>
    void Begun();

    /// <param name="thread">The thread.</param>
    /// <param name="site">The place in the code.</param>
    /// <param name="owner">The object; null for a static field.</param>
    /// <param name="index">The index of an element; else -1.</param>
    /// <param name="isTurn">Whether others could come before it.</param>
    void Accessed(ExploredThread thread, AccessSite site, object? owner, long index, bool isTurn);

    void Acquired(ExploredThread thread, object resource);

    /// <param name="thread">The thread.</param>
    /// <param name="resource">What it gives back.</param>
    /// <param name="times">How often at once, as several permits.</param>
    void Released(ExploredThread thread, object resource, int times);

    /// <summary>It is changed so that others have to wait: that orders nobody.</summary>
    void Closed(ExploredThread thread, object resource);

    void Started(ExploredThread parent, ExploredThread child);

    /// <summary>What a thread wrote reaches the memory.</summary>
    void Arrived(AccessPlace place);

    /// <summary>A turn is over.</summary>
    void TurnTaken(int thread);
}
