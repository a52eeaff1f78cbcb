using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Course.Tests;

/// <summary>What kind of outputs a cell has, without the numbers and texts that differ from run to run.</summary>
internal static partial class OutputKind
{
    /// <summary>The outputs in their order; pieces of one stream are one.</summary>
    public static IEnumerable<string> Of(IEnumerable<JsonNode> outputs)
    {
        var last = "";
        foreach (var kind in outputs.Select(Of))
        {
            if (kind != last || !kind.StartsWith("std", StringComparison.Ordinal))
                yield return kind;
            last = kind;
        }
    }

    private static string Of(JsonNode output) => (string)output["output_type"]! switch
    {
        "stream" => (string)output["name"]!,
        "error" => $"error {output["ename"]}",
        var type => $"{type} {string.Join(", ", output["data"]!.AsObject().Select(entry => entry.Key).Order(StringComparer.Ordinal))}{Columns(output["data"]!["text/html"])}",
    };

    private static string Columns(JsonNode? html)
    {
        var headers = Header().Matches(string.Concat(html?.AsArray().Select(line => (string)line!) ?? []))
            .Select(header => WebUtility.HtmlDecode(Tag().Replace(header.Groups[1].Value, "")));
        return string.Concat(headers.Select(header => $" [{Number().Replace(header, "#")}]"));
    }

    [GeneratedRegex("<th[^>]*>(.*?)</th>", RegexOptions.Singleline)]
    private static partial Regex Header();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("[0-9][0-9,.]*")]
    private static partial Regex Number();
}
