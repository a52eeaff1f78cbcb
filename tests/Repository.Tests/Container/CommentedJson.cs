using System.Text.Json;
using System.Text.Json.Nodes;

namespace Repository.Tests;

/// <summary>The repository's JSON files that may have comments.</summary>
internal static class CommentedJson
{
    public static JsonObject Read(string path) =>
        JsonNode.Parse(Repo.TextOf(path), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.AsObject();

    public static IEnumerable<string> Texts(this JsonNode? list) => list!.AsArray().Select(item => item!.ToString());
}
