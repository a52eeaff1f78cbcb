using System.Text;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>Events as one message to a page; lines that follow one another in a stream of a cell become one.</summary>
internal static class EventBatch
{
    public const string Text = "text";

    public static string Of(IReadOnlyList<ServeEvent> events)
    {
        var batch = new JsonArray();
        for (var i = 0; i < events.Count; i++)
        {
            var first = i;
            while (i + 1 < events.Count && IsSameText(events[first], events[i + 1]))
                i++;
            var message = (JsonObject)events[first].Content.DeepClone();
            message["seq"] = events[i].Number;
            message["type"] = events[i].Type;
            if (i > first)
                message["text"] = TextOf(events, first, i);
            batch.Add(message);
        }

        return batch.ToJsonString(ServeJson.Options);
    }

    private static bool IsSameText(ServeEvent one, ServeEvent other) =>
        one.Type == Text && other.Type == Text && Part(one, "cell") == Part(other, "cell") && Part(one, "stream") == Part(other, "stream");

    private static string TextOf(IReadOnlyList<ServeEvent> events, int first, int last)
    {
        var text = new StringBuilder();
        for (var i = first; i <= last; i++)
            text.Append(Part(events[i], "text"));
        return text.ToString();
    }

    private static string? Part(ServeEvent happened, string name) => happened.Content[name]?.GetValue<string>();
}
