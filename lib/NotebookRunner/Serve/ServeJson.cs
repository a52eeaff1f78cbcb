using System.Text.Json;

namespace NotebookRunner;

/// <summary>The JSON between the server and its pages. Its encoder lets nothing through that would end the element of a page that holds it.</summary>
internal static class ServeJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
