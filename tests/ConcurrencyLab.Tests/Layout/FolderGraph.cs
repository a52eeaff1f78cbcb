namespace ConcurrencyLab.Tests;

/// <summary>Which folder of the library knows which.</summary>
internal static class FolderGraph
{
    /// <summary>A shortest circle, as one reference from each of its folders to the next one; empty when there is none.</summary>
    /// <param name="references">All references.</param>
    /// <param name="level">The folder that counts for a folder.</param>
    public static IReadOnlyList<Reference> Circle(IEnumerable<Reference> references, Func<string, string> level)
    {
        var edges = references.Select(reference => reference with { From = level(reference.From), To = level(reference.To) })
            .Where(reference => reference.From != reference.To).DistinctBy(reference => (reference.From, reference.To)).ToLookup(reference => reference.From);
        return edges.Select(folder => Around(folder.Key, edges)).Where(circle => circle.Count > 0).MinBy(circle => circle.Count) ?? [];
    }

    private static List<Reference> Around(string start, ILookup<string, Reference> edges)
    {
        var open = new Queue<List<Reference>>(edges[start].Select(first => new List<Reference> { first }));
        HashSet<string> seen = [];
        while (open.TryDequeue(out var path))
        {
            if (path[^1].To == start)
                return path;
            if (!seen.Add(path[^1].To))
                continue;
            foreach (var next in edges[path[^1].To])
                open.Enqueue([.. path, next]);
        }

        return [];
    }
}
