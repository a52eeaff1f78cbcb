using System.Text;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>One event.</summary>
/// <param name="Number">Its number: each is one more than the one before it.</param>
/// <param name="Type">What happened.</param>
/// <param name="Content">The rest.</param>
internal sealed record ServeEvent(long Number, string Type, JsonObject Content)
{
    public const string TextType = "text";

    /// <summary>For printed text: all of it so far.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Printed text.</summary>
    public static ServeEvent Printed(long number, string cell, string stream) =>
        new(number, TextType, new JsonObject { ["cell"] = cell, ["stream"] = stream });

    /// <summary>Whether this is text of the same stream of the same cell.</summary>
    public bool IsText(string cell, string stream) =>
        Type == TextType && Content["cell"]!.GetValue<string>() == cell && Content["stream"]!.GetValue<string>() == stream;

    public JsonObject ToJson()
    {
        var json = (JsonObject)Content.DeepClone();
        json["seq"] = Number;
        json["type"] = Type;
        if (Type == TextType)
            json["text"] = Text.ToString();
        return json;
    }
}
