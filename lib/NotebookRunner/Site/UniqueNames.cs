namespace NotebookRunner;

/// <summary>Names of which no two are the same file, also where a file system does not tell case.</summary>
internal sealed class UniqueNames(params IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name itself, or where it is taken, with a number before its extension.</summary>
    public string Of(string name)
    {
        var free = name;
        for (var i = 2; !_taken.Add(free); i++)
            free = $"{Path.GetFileNameWithoutExtension(name)}-{i}{Path.GetExtension(name)}";
        return free;
    }
}
