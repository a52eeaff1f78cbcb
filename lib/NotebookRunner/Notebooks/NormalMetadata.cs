using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>The metadata with which VS Code opens the notebook without asking for a kernel, and keeps tags when it saves.</summary>
internal static class NormalMetadata
{
    public static JsonObject OfNotebook() => new()
    {
        ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
        ["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" },
        ["polyglot_notebook"] = new JsonObject
        {
            ["kernelInfo"] = new JsonObject
            {
                ["defaultKernelName"] = "csharp",
                ["items"] = new JsonArray(new JsonObject { ["aliases"] = new JsonArray(), ["name"] = "csharp" }),
            },
        },
    };

    // VS Code drops a code cell's other metadata when one of the two entries is missing.
    public static JsonObject OfCell(JsonObject cell, bool isCode)
    {
        var metadata = new JsonObject();
        if (isCode)
        {
            metadata["dotnet_interactive"] = new JsonObject { ["language"] = "csharp" };
            metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" };
        }

        if (cell["metadata"]?["tags"] is JsonArray { Count: > 0 } tags)
            metadata["tags"] = tags.DeepClone();
        return metadata;
    }
}
