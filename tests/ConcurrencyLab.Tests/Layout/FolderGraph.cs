namespace ConcurrencyLab.Tests;

/// <summary>Which folder of the library knows which.</summary>
internal static class FolderGraph
{
    /// <summary>The references that close a circle, one for each pair of folders.</summary>
    /// <param name="references">All references.</param>
    /// <param name="level">The folder that counts for a folder.</param>
    public static IReadOnlyList<Reference> Circles(IEnumerable<Reference> references, Func<string, string> level)
    {
        var edges = references.Select(reference => reference with { From = level(reference.From), To = level(reference.To) })
            .Where(reference => reference.From != reference.To).DistinctBy(reference => (reference.From, reference.To)).ToList();
        var next = edges.ToLookup(edge => edge.From, edge => edge.To);
        return [.. edges.Where(edge => Reaches(edge.To, edge.From)).OrderBy(edge => edge.From, StringComparer.Ordinal).ThenBy(edge => edge.To, StringComparer.Ordinal)];

        bool Reaches(string from, string to)
        {
            HashSet<string> seen = [from];
            for (var open = new Stack<string>(seen); open.TryPop(out var folder);)
            {
                if (folder == to)
                    return true;
                foreach (var further in next[folder].Where(seen.Add))
                    open.Push(further);
            }

            return false;
        }
    }
}
