using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>What holds for the names in all sources of <c>lib</c>.</summary>
public sealed partial class SourceNamesTests
{
    private static readonly (string Path, string Text)[] s_sources =
    [
        .. from path in Directory.EnumerateFiles(Repo.PathOf("lib"), "*.cs", SearchOption.AllDirectories)
           let relative = Path.GetRelativePath(Repo.Root, path).Replace('\\', '/')
           where !relative.Split('/').Any(part => part is "bin" or "obj")
           select (relative, File.ReadAllText(path)),
    ];

    [Fact]
    public void No_two_types_have_one_name()
    {
        var declarations = s_sources.SelectMany(source => TopLevelType().Matches(source.Text).Select(match => (
            Name: match.Groups["name"].Value + match.Groups["parameters"].Value, source.Path, IsPart: match.Groups["modifiers"].Value.Contains("partial", StringComparison.Ordinal)))).ToList();

        Assert.True(declarations.Count > 500, $"{declarations.Count} declarations are not all of them.");
        Assert.Empty(declarations.GroupBy(type => type.Name)
            .Where(types => types.Count() > 1 && !types.All(type => type.IsPart))
            .Select(types => $"{types.Key}: {string.Join(", ", types.Select(type => type.Path))}"));
    }

    [Fact]
    public void One_file_looks_at_the_states_of_threads() => Assert.Equal(
        "lib/ConcurrencyLab/Threads/ThreadLook.cs",
        Assert.Single(s_sources, source => source.Text.Contains("ThreadState", StringComparison.Ordinal)).Path);

    [GeneratedRegex(@"^(?<modifiers>((public|internal|static|sealed|abstract|partial|readonly|ref|unsafe) )*)(class|record struct|record class|record|struct|enum|interface) (?<name>[A-Z]\w*)(?<parameters><[^>]*>)?", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
