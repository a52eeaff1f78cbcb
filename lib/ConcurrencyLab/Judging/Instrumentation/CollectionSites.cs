using System.Collections.Concurrent;

namespace ConcurrencyLab;

/// <summary>What a place in the code touches, once it is known what stands there: one collection is one variable, whatever type the code sees.</summary>
internal static class CollectionSites
{
    private static readonly ConcurrentDictionary<(int Site, Type? Collection), Lazy<AccessSite>> s_known = new();

    /// <param name="site">The place in the code.</param>
    /// <param name="collection">The type of the array or the collection; null when there is none.</param>
    public static AccessSite Of(AccessSite site, Type? collection) =>
        s_known.GetOrAdd((site.Number, collection), _ => new(() => AccessSite.Add(collection is null ? OfNone(site) : OfOne(site, collection)))).Value;

    private static AccessSite OfOne(AccessSite site, Type collection) => site with
    {
        Place = collection.IsArray ? AccessPlace.AllElements : AccessPlace.Of(collection),
        Kind = Collections.IsConcurrent(collection) ? AccessKind.Atomic : site.Kind,
    };

    // A check lets others in all the same.
    private static AccessSite OfNone(AccessSite site) => site with { Place = AccessPlace.Nothing, IsChange = false };
}
