using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookRunner;

/// <summary>Which cell an assembly was compiled from.</summary>
internal sealed class SubmissionMap
{
    private readonly ConcurrentDictionary<string, int> _cells = new(StringComparer.Ordinal);

    public void Add(Script script, int cell) => _cells[script.GetCompilation().AssemblyName!] = cell;

    public int? CellOf(Assembly assembly) =>
        assembly.GetName().Name is { } name && _cells.TryGetValue(name, out var cell) ? cell : null;
}
