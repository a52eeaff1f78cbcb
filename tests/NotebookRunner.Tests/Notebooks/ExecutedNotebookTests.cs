using System.Text.Json.Nodes;

namespace NotebookRunner.Tests;

public sealed class ExecutedNotebookTests
{
    [Fact]
    public void Outputs_are_written_as_the_format_knows_them()
    {
        var notebook = NotebookReader.Read(Fixture.PathOf("fails"));
        var runs = notebook.CodeCells.Select(cell => new CellRun(cell)).ToList();
        runs[0].Record(new CellEvent.Displayed(1, new Dictionary<string, string> { [MimeType.PlainText] = "図" }));
        runs[0].Record(new CellEvent.Returned(1, new Dictionary<string, string> { [MimeType.Html] = "<b>a</b>\n<i>b</i>" }));
        runs[0].Record(new CellEvent.Finished(1, 0.1));
        runs[1].Record(new CellEvent.Printed(2, "stdout", "一行\n"));
        runs[1].Record(new CellEvent.Printed(2, "stdout", "二行"));
        runs[1].Record(new CellEvent.Failed(2, new CellError("FormatException", "短い", "長い\n説明")));

        var cells = JsonNode.Parse(ExecutedNotebook.TextOf(new NotebookRun(notebook, runs, TimeSpan.Zero)))!["cells"]!.AsArray();

        Assert.Equal(
            """[{"data":{"text/plain":["図"]},"metadata":{},"output_type":"display_data"},{"data":{"text/html":["<b>a</b>\n","<i>b</i>"]},"execution_count":1,"metadata":{},"output_type":"execute_result"}]""",
            Json(cells[1]!["outputs"]!));
        Assert.Equal(
            """[{"name":"stdout","output_type":"stream","text":["一行\n","二行"]},{"ename":"FormatException","evalue":"短い","output_type":"error","traceback":["長い","説明"]}]""",
            Json(cells[2]!["outputs"]!));
        Assert.Equal([1, 2, null], cells.Skip(1).Select(cell => cell!["execution_count"]?.GetValue<int>()));
    }

    private static string Json(JsonNode node) =>
        node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
