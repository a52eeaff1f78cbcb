using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>A run as a notebook with outputs, valid nbformat 4.5, which Jupyter and VS Code open.</summary>
internal static class ExecutedNotebook
{
    public static string TextOf(NotebookRun run)
    {
        var traces = MachineTraces.Of(run.Notebook);
        var notebook = NormalForm.Of(run.Notebook);
        var codeCells = notebook["cells"]!.AsArray().Where(cell => cell!["cell_type"]!.GetValue<string>() == "code");
        foreach (var (json, cell) in codeCells.Zip(run.Cells))
        {
            json!["execution_count"] = cell.State == CellState.NotRun ? null : cell.Cell.Number;
            json["outputs"] = new JsonArray([.. cell.Outputs.Select(output => Json(traces.Without(output), cell.Cell.Number!.Value))]);
        }

        return NotebookText.Of(notebook);
    }

    private static JsonObject Json(CellOutput output, int number) => output switch
    {
        CellOutput.Text(var stream, var text) => new JsonObject
        {
            ["name"] = stream,
            ["output_type"] = "stream",
            ["text"] = NormalForm.Lines(text),
        },
        CellOutput.Display(var data) => new JsonObject
        {
            ["data"] = Data(data),
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        },
        CellOutput.Result(var data) => new JsonObject
        {
            ["data"] = Data(data),
            ["execution_count"] = number,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        },
        CellOutput.Error(var error) => new JsonObject
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Text.Split('\n').Select(line => (JsonNode)line)]),
        },
        _ => throw new InvalidOperationException($"unknown output {output}"),
    };

    private static JsonObject Data(IReadOnlyDictionary<string, string> data) =>
        new(data.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)NormalForm.Lines(entry.Value))));
}
