using System.Text.Json.Nodes;

namespace NotebookRunner.Tests;

public sealed class NormalFormTests
{
    private readonly string _text = NotebookText.Of(NormalForm.Of(NotebookReader.Read(Fixture.PathOf("untidy"))));

    private JsonArray Cells => JsonNode.Parse(_text)!["cells"]!.AsArray();

    [Fact]
    public void A_notebook_in_its_normal_form_stays_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("again.ipynb", _text);

        Assert.Equal(_text, NotebookText.Of(NormalForm.Of(NotebookReader.Read(path))));
    }

    [Fact]
    public void The_fixtures_that_were_written_by_another_tool_are_in_normal_form() =>
        Assert.Equal(
            File.ReadAllText(Fixture.PathOf("succeeds")),
            NotebookText.Of(NormalForm.Of(NotebookReader.Read(Fixture.PathOf("succeeds")))));

    [Fact]
    public void Outputs_and_counts_are_gone() =>
        Assert.All(Cells.Where(cell => cell!["cell_type"]!.GetValue<string>() == "code"), cell =>
        {
            Assert.Empty(cell!["outputs"]!.AsArray());
            Assert.Null(cell["execution_count"]);
        });

    [Fact]
    public void A_code_cell_has_both_of_its_languages_and_keeps_its_tags() =>
        Assert.Equal(
            """{"dotnet_interactive":{"language":"csharp"},"polyglot_notebook":{"kernelName":"csharp"},"tags":["exercise:1-1"]}""",
            Cells[1]!["metadata"]!.ToJsonString());

    [Fact]
    public void The_source_is_a_list_of_lines() =>
        Assert.Equal(["var x = \"<a>\";\n", "x"], Cells[1]!["source"]!.AsArray().Select(line => line!.GetValue<string>()));

    [Fact]
    public void Every_cell_has_an_id_of_its_own_and_keeps_the_one_it_had()
    {
        var ids = Cells.Select(cell => cell!["id"]!.GetValue<string>()).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal("kept", ids[3]);
    }

    [Fact]
    public void The_text_has_indent_one_a_final_newline_and_plain_characters()
    {
        Assert.StartsWith("{\n \"cells\": [\n  {\n", _text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", _text, StringComparison.Ordinal);
        Assert.Contains("文です 🎉", _text, StringComparison.Ordinal);
        Assert.Contains("\\\"<a>\\\"", _text, StringComparison.Ordinal);
    }
}
