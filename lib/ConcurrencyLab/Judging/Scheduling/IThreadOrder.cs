namespace ConcurrencyLab;

/// <summary>Is told what the threads of a run touch, and what orders them.</summary>
internal interface IThreadOrder
{
    /// <summary>A thread is about to touch something. Whether it does so only when nobody else can go on, so that others get there, too.</summary>
    bool Holds(ControlledThread thread, AccessSite site, object? owner) => false;

    /// <param name="thread">The thread.</param>
    /// <param name="site">The place in the code.</param>
    /// <param name="owner">The object; null for a static field.</param>
    /// <param name="index">The index of an element; else -1.</param>
    void Accessed(ControlledThread thread, AccessSite site, object? owner, long index);

    void Acquired(ControlledThread thread, object resource);

    /// <param name="thread">The thread.</param>
    /// <param name="resource">What it gives back.</param>
    /// <param name="times">How often at once, as several permits.</param>
    void Released(ControlledThread thread, object resource, int times);

    void Started(ControlledThread parent, ControlledThread child);
}
