namespace ConcurrencyLab;

/// <summary>
/// The kinds of things that some thread looks at without waiting until they are free or set. Whoever only waits for a thing sees
/// nothing of what lies between the access before its release and the release: that is a turn only where somebody looks.
/// </summary>
internal sealed class LookedKinds
{
    private readonly HashSet<Type> _kinds = [];

    /// <summary>Grows with each kind that is new.</summary>
    public int Count => _kinds.Count;

    public void Add(object resource) => _kinds.Add(KindOf(resource));

    public bool Contains(object resource) => _kinds.Count > 0 && _kinds.Contains(KindOf(resource));

    // A task ends with its thread.
    private static Type KindOf(object resource) => resource is Thread or Task ? typeof(Task) : resource.GetType();
}
