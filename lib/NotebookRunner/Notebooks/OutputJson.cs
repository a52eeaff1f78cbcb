using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>An output in the form of nbformat 4.5.</summary>
internal static class OutputJson
{
    public static JsonObject Of(CellOutput output, int? number) => output switch
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

    /// <summary>The outputs of a code cell that was read. Those that are not understood are left out: the next run makes them anew.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isOurs">Whether an output was made by a kernel of this learner.</param>
    public static CellOutputs Read(JsonObject cell, Func<JsonObject, bool> isOurs)
    {
        var outputs = new CellOutputs();
        foreach (var output in (cell["outputs"] as JsonArray ?? []).OfType<JsonObject>())
        {
            switch (CellForm.Text(output["output_type"]))
            {
                case "stream":
                    outputs.Append(CellForm.Text(output["name"]) == KernelEvents.Errors ? KernelEvents.Errors : KernelEvents.Output, CellForm.Text(output["text"]) ?? "");
                    break;
                case "display_data":
                    outputs.Add(new CellOutput.Display(DataOf(output)) { IsForeign = !isOurs(output) });
                    break;
                case "execute_result":
                    outputs.Add(new CellOutput.Result(DataOf(output)) { IsForeign = !isOurs(output) });
                    break;
                case "error":
                    var text = output["traceback"] is JsonArray lines ? string.Join('\n', lines.Select(CellForm.Text)) : "";
                    outputs.Add(new CellOutput.Error(new CellError(CellForm.Text(output["ename"]) ?? "", CellForm.Text(output["evalue"]) ?? "", text)));
                    break;
            }
        }

        return outputs;
    }

    private static Dictionary<string, string> DataOf(JsonObject output) =>
        (output["data"] as JsonObject ?? []).Where(entry => CellForm.Text(entry.Value) is not null).ToDictionary(entry => entry.Key, entry => CellForm.Text(entry.Value)!, StringComparer.Ordinal);
}
