using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>A chapter as its learner has it, as a notebook with outputs that VS Code and Jupyter open.</summary>
internal sealed class LearnersNotebookText(Notebook course, OutputSeal seal)
{
    private readonly MachineTraces _traces = MachineTraces.Of(course);

    /// <param name="cells">The cells, which nobody changes meanwhile.</param>
    /// <param name="courseCells">The ids of the course's cells.</param>
    public string Of(IEnumerable<ServedCell> cells, IEnumerable<string> courseCells)
    {
        var metadata = NormalMetadata.OfNotebook();
        CourseMark.OnNotebook(metadata, courseCells);
        return NotebookText.Of(new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select(Cell)]),
            ["metadata"] = metadata,
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        });
    }

    private JsonObject Cell(ServedCell cell)
    {
        var json = CellBeside.Write(cell);
        json["source"] = NormalForm.Lines(cell.Source);
        if (!cell.IsCode)
            return json;
        json["execution_count"] = cell.Run;
        json["outputs"] = new JsonArray([.. cell.Outputs.All.Select(output => Output(output, cell.Run))]);
        return json;
    }

    private JsonObject Output(CellOutput output, int? run)
    {
        var json = OutputJson.Of(_traces.Without(output), run);
        if (!output.IsForeign)
            seal.Put(json);
        return json;
    }
}
