using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ConcurrencyLab;

/// <summary>A player as a part of a page that needs nothing else: no kernel, no library, no network.</summary>
internal static class PlayerHtml
{
    // Japanese as it is; "<" is escaped, which would let a label end the script it stands in.
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly Lazy<string> s_script = new(() => Short(EmbeddedText.Read("player.js")));
    private static readonly Lazy<string> s_style = new(() => Short(EmbeddedText.Read("player.css")));
    private static int _last;

    // What the script does away with shows wherever scripts are stripped. The id holds the process, as that of a chart does.
    public static string Write(SchedulePlayer player, StateGraph graph)
    {
        var id = $"cl-player-{Environment.ProcessId:x}-{Interlocked.Increment(ref _last)}";
        return $"""
            <figure class="concurrencylab-player" id="{id}"><style>{s_style.Value}</style><figcaption><strong>あなたがスケジューラーです。</strong></figcaption><div data-static><p>{PlayerText.WithoutScript}</p>{PlayerText.FirstState(graph).ToHtml()}</div>{Answer(player)}<script>({s_script.Value})("{id}",{Json(player, graph)})</script></figure>
            """;
    }

    private static string Answer(SchedulePlayer player) =>
        player.IsPuzzle ? ""
        : $"<details open><summary>{PlayerText.AnswerTitle}（自分で試してから開く）</summary>{Found(player)}</details>";

    private static string Found(SchedulePlayer player) =>
        player.Failing is { } failing ? $"<p>{Html.Encode(failing.Schedule)}</p>{failing.ToHtml()}" : $"<p>{Html.Encode(player.Unbreakable)}</p>";

    private static string Json(SchedulePlayer player, StateGraph graph) => JsonSerializer.Serialize(
        new
        {
            threads = graph.Threads,
            rows = graph.Values.Concat(graph.Locks),
            texts = graph.Strings,
            ends = graph.Endings.Select(ending => new object[] { (int)ending.Kind, ending.Text }),
            states = graph.States,
            answer = player.Answer?.Threads.ToArray().Select(thread => (int)thread),
            sure = player.IsPuzzle ? null : player.Unbreakable,
        },
        s_json);

    // Comments and indentation stay with us.
    private static string Short(string source) =>
        string.Join('\n', source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));
}
