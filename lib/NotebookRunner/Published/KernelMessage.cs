using System.Text.Json;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.Events;

namespace NotebookRunner;

/// <summary>What the published kernel says in one line.</summary>
/// <param name="Token">The command that it belongs to; parts of a command have tokens that begin with the command's own.</param>
/// <param name="Happened">The event, if it is one of those that a cell's run is made of.</param>
internal sealed record KernelMessage(string Token, KernelEvent? Happened)
{
    private static readonly HashSet<string> s_events =
    [
        nameof(KernelReady),
        nameof(StandardOutputValueProduced),
        nameof(StandardErrorValueProduced),
        nameof(DisplayedValueProduced),
        nameof(DisplayedValueUpdated),
        nameof(ReturnValueProduced),
        nameof(ErrorProduced),
        nameof(DiagnosticsProduced),
        nameof(CommandSucceeded),
        nameof(CommandFailed),
    ];

    /// <param name="line">The line.</param>
    /// <param name="submission">The cell's command; a copy comes back with each event, with the cell's whole text, and is not read.</param>
    /// <returns>Null if the line is not the protocol's.</returns>
    public static KernelMessage? Read(string line, SubmitCode submission)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("eventType", out var type))
                return null;
            var token = root.TryGetProperty("command", out var command) && command.ValueKind == JsonValueKind.Object
                ? command.GetProperty("token").GetString()
                : null;
            return new KernelMessage(
                token ?? "",
                s_events.Contains(type.GetString()!) ? KernelEventEnvelope.DeserializeWithCommand(root, submission).Event : null);
        }
        // JSON, but not an event: a line of somebody else's protocol.
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or NotSupportedException)
        {
            return null;
        }
    }

    public bool BelongsTo(string token) => Token == token || Token.StartsWith(token + ".", StringComparison.Ordinal);
}
