using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace ConcurrencyLab.Tests;

/// <summary>Hints stand in hints.yml, the code has their ids: each has the other.</summary>
public sealed partial class HintTests
{
    private static readonly string s_library = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "lib", "ConcurrencyLab"));

    /// <summary>The folder of each hints.yml, relative to that of all exercises.</summary>
    public static TheoryData<string> Folders => [.. Directory.GetFiles(Path.Combine(s_library, "Exercises"), "hints.yml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Path.Combine(s_library, "Exercises"), Path.GetDirectoryName(path)!)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Hints_are_read_as_a_YAML_parser_reads_them(string folder)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(TextIn(folder)));
        var parsed = from section in (YamlMappingNode)yaml.Documents.Single().RootNode
                     from hint in (YamlMappingNode)section.Value
                     select ($"{section.Key}", $"{hint.Key}", $"{hint.Value}");

        Assert.Equal(parsed, Read(folder).All);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_hint_is_given_by_some_check(string folder)
    {
        var given = IdsIn(path => folder == "." || !IsOfAChapter(path) || IsIn(path, folder)).ToHashSet();

        Assert.Subset(given, Read(folder).All.Select(hint => hint.Id).ToHashSet());
    }

    [Fact]
    public void Every_id_in_the_code_has_a_text()
    {
        var common = Read(".").All.Select(hint => hint.Id).ToList();

        Assert.Empty(IdsIn(path => !IsOfAChapter(path)).Except(common));
        Assert.All(Folders.Select(row => row.Data).Where(folder => folder != "."), folder =>
            Assert.Empty(IdsIn(path => IsIn(path, folder)).Except(Read(folder).All.Select(hint => hint.Id)).Except(common)));
    }

    [Theory]
    [InlineData("3-3", "deadlock", "口座番号")] // the exercise's own
    [InlineData("3-2", "work-undone", "work()")] // its chapter's
    [InlineData("3-2", "no-lock", "lock")] // everybody's
    [InlineData("3-2", "no-such-hint", "ヒント「no-such-hint」の文がありません。演習 3-2 の章の hints.yml に足してください。")]
    public void A_text_is_found_by_exercise_and_id(string exercise, string id, string text) =>
        Assert.Contains(text, HintTexts.Of(Exercise.Of(exercise), new Hint(id)), StringComparison.Ordinal);

    [Theory]
    [InlineData("shared:\n  a: b\n   c: d\n", "Chapter03/hints.yml の 3 行めが読めません")]
    [InlineData("shared:\n  a: b\n  c：d\n", "Chapter03/hints.yml の 3 行めが読めません")]
    [InlineData("shared:\n  a: b\n  a: c\n", "Chapter03/hints.yml の 3 行めは、前にもあります")]
    [InlineData("3-1:\n  a: b\n3-1:\n", "Chapter03/hints.yml の 3 行めは、前にもあります")]
    public void What_is_no_hint_is_named_by_its_line(string yaml, string problem) => Assert.Contains(
        problem, Assert.Throws<FormatException>(() => HintFile.Read(yaml, "Chapter03/hints.yml")).Message, StringComparison.Ordinal);

    private static HintFile Read(string folder) => HintFile.Read(TextIn(folder), $"{folder}/hints.yml");

    private static string TextIn(string folder) => File.ReadAllText(Path.Combine(s_library, "Exercises", folder, "hints.yml"));

    private static IEnumerable<string> IdsIn(Func<string, bool> isWanted) => Directory.GetFiles(s_library, "*.cs", SearchOption.AllDirectories)
        .Where(isWanted).SelectMany(path => NewHint().Matches(File.ReadAllText(path))).Select(hint => hint.Groups["id"].Value);

    private static bool IsOfAChapter(string path) => IsIn(path, "Chapter");

    private static bool IsIn(string path, string folder) => path.StartsWith(Path.Combine(s_library, "Exercises", folder), StringComparison.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex("""new(?: Hint)?\("(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)"\)""")]
    private static partial Regex NewHint();
}
