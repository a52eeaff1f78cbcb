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
            json["outputs"] = new JsonArray([.. cell.Outputs.Select(output => OutputJson.Of(traces.Without(output), cell.Cell.Number!.Value))]);
        }

        return NotebookText.Of(notebook);
    }
}
