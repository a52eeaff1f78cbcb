using YamlDotNet.RepresentationModel;

namespace Repository.Tests;

/// <summary>What is stated as certain has evidence: a cell whose output shows it, or a source. The list is claims.yml.</summary>
public sealed class ClaimTests
{
    private static readonly IReadOnlyList<(Claim Claim, string? Cell, string? Source)> s_listed =
    [
        .. from chapter in Yaml.Read("tests/Repository.Tests/claims.yml").Children
           from entry in ((YamlSequenceNode)chapter.Value).Cast<YamlMappingNode>()
           select (new Claim($"{chapter.Key}", entry.Text("in")!, entry.Text("says")!), entry.Text("cell"), entry.Text("source")),
    ];

    [Fact]
    public void Every_sentence_that_is_stated_as_certain_is_listed()
    {
        var missing = Claim.OfChapters.Where(claim => claim.IsCertain).Except(s_listed.Select(entry => entry.Claim)).ToList();

        Assert.True(missing.Count == 0, $"根拠のない言い切りが {missing.Count} 個あります。claims.yml に、示すセルか出典を書いてください。言い切れないなら、文を直してください。\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void Every_listed_sentence_is_there()
    {
        var gone = s_listed.Select(entry => entry.Claim).Except(Claim.OfChapters).ToList();

        Assert.True(gone.Count == 0, $"claims.yml の {gone.Count} 個の文は、もうありません。直した文に合わせるか、消してください。\n{string.Join('\n', gone)}");
    }

    [Fact]
    public void Every_piece_of_evidence_is_a_code_cell_or_a_public_source() => Assert.All(s_listed, entry =>
    {
        Assert.True(entry.Cell is null != entry.Source is null, $"{entry.Claim}: cell か source のどちらか 1 つを書いてください。");
        if (entry.Cell is { } cell)
            Assert.Contains(cell, CodeCells());
        else
            Assert.StartsWith("https://", entry.Source, StringComparison.Ordinal);

        // A cell of another chapter is named with it.
        IEnumerable<string> CodeCells() => Chapter.All.SelectMany(chapter => chapter.Cells.Where(page => page.IsCode).Select(page =>
            Path.GetFileNameWithoutExtension(chapter.File) is var name && name == entry.Claim.Notebook ? page.Cell : $"{name}/{page.Cell}"));
    });

    [Theory]
    [InlineData("結果は、いつも同じです。", true)]
    [InlineData("3 件とも失われます。", false)]
    [InlineData("何度実行しても変わらないか、確かめてください。", false)]
    [InlineData("いつも同じでしょうか。", false)]
    public void Only_what_leaves_no_room_needs_evidence(string sentence, bool isCertain) => Assert.Equal(isCertain, new Claim("", "", sentence).IsCertain);
}
