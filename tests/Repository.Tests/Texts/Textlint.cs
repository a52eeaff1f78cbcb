using System.Text.Json.Nodes;

namespace Repository.Tests;

/// <summary>What textlint found in a passage.</summary>
internal sealed record Finding(Passage Passage, int Line, string Rule, string Message)
{
    public override string ToString() => $"{Passage.Place} {Line} 行め: {Message}（{Rule}）\n    {Passage.Text.Split('\n')[Line - 1].Trim()}";
}

/// <summary>Runs textlint with this project's rules.</summary>
internal static class Textlint
{
    /// <summary>Checks all passages in two processes, one for the sentences and one for the rest: each takes a second to start.</summary>
    public static async Task<IReadOnlyList<Finding>> CheckAsync(IEnumerable<Passage> passages)
    {
        var kinds = passages.Where(passage => passage.Text.Trim().Length > 0).ToLookup(passage => passage.IsProse);
        var found = await Task.WhenAll(CheckAsync(kinds[true], "md", ".textlintrc.js"), CheckAsync(kinds[false], "txt", ".textlintrc.labels.js"));
        return [.. found.SelectMany(findings => findings).OrderBy(finding => finding.Passage.Place, StringComparer.Ordinal).ThenBy(finding => finding.Line)];
    }

    private static async Task<IEnumerable<Finding>> CheckAsync(IEnumerable<Passage> passages, string extension, string rules)
    {
        var folder = Directory.CreateTempSubdirectory("textlint-");
        try
        {
            Dictionary<string, Passage> files = [];
            foreach (var passage in passages)
            {
                var name = $"{files.Count}.{extension}";
                files.Add(name, passage);
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), passage.Text + "\n");
            }
            if (files.Count == 0)
                return [];

            var (_, output, errors) = await NodeTool.RunAsync("textlint/bin/textlint.js", "--config", rules, "--format", "json", folder.FullName);
            Assert.True(output.StartsWith('['), $"textlint が動きませんでした。\n{output}{errors}");
            return [.. JsonNode.Parse(output)!.AsArray().SelectMany(file => FindingsOf(files[Path.GetFileName(file!["filePath"]!.GetValue<string>())], file))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<Finding> FindingsOf(Passage passage, JsonNode file) => file["messages"]!.AsArray().Select(message => new Finding(
        passage,
        message!["line"]!.GetValue<int>(),
        message["ruleId"]!.GetValue<string>().Split('/')[^1],
        message["message"]!.GetValue<string>().Split("\n\n")[0].Replace('\n', ' ')));
}
