using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace ConcurrencyLab;

/// <summary>
/// The assemblies that were built from projects, not restored as packages: in a test's process, those of whoever wrote the
/// test. The program's .deps.json tells them apart (https://github.com/dotnet/sdk/blob/main/documentation/specs/runtime-configuration-file.md).
/// </summary>
internal static class OwnProjects
{
    private static readonly Lazy<HashSet<string>> s_names = new(() => Read((AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string ?? "").Split(';')));
    private static readonly ConcurrentDictionary<Assembly, bool> s_known = [];

    /// <summary>Whether an assembly is of a project; this library's own code is not judged, even where it is one.</summary>
    public static bool Has(Assembly assembly) =>
        s_known.GetOrAdd(assembly, static assembly => assembly != typeof(OwnProjects).Assembly && s_names.Value.Contains(assembly.GetName().Name!));

    /// <param name="files">Paths of .deps.json files; what is not there or is none has no projects.</param>
    internal static HashSet<string> Read(IEnumerable<string> files) => [.. files.Where(File.Exists).SelectMany(Projects)];

    private static List<string> Projects(string file)
    {
        try
        {
            using var content = JsonDocument.Parse(File.ReadAllText(file));
            return
            [
                .. content.RootElement.GetProperty("libraries").EnumerateObject()
                    .Where(library => library.Value.GetProperty("type").GetString() == "project")
                    .Select(library => library.Name.Split('/')[0]),
            ];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or IOException or InvalidOperationException)
        {
            return [];
        }
    }
}
