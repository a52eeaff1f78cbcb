using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConcurrencyLab.Tests;

/// <summary>The code of the processes that chapter 08 shows is the code that they run.</summary>
public sealed partial class ShownCodeTests
{
    private static readonly string Folder = ClusterProject.Of(AppContext.BaseDirectory).Folder;

    public static TheoryData<string> Blocks =>
    [
        .. from cell in JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "..", "..", "notebooks", "08-several-machines.ipynb")))!["cells"]!.AsArray()
               .TakeWhile(cell => (string)cell!["id"]! != "exercises")
           from block in CSharp().Matches(string.Concat(cell["source"]!.AsArray().Select(line => (string)line!)))
           select block.Groups["code"].Value,
    ];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_of_the_text_stands_in_the_cluster_program(string code)
    {
        var sources = Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(Folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Select(File.ReadAllText);

        Assert.Contains(sources, source => Bare(source).Contains(Bare(code), StringComparison.Ordinal));
    }

    // The text explains in Japanese what the source does not.
    private static string Bare(string code) => string.Join('\n', code.Split('\n').Select(line => Comment().Replace(line, "").Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();

    [GeneratedRegex("//.*$")]
    private static partial Regex Comment();
}
