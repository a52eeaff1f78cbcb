using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>Keeps the ids that cells have, and gives one to those without, always the same for the same notebook.</summary>
internal sealed class CellIds(IEnumerable<JsonObject> cells)
{
    private readonly HashSet<string> _unclaimed = new(cells.Select(IdOf).OfType<string>(), StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(cells.Select(IdOf).OfType<string>(), StringComparer.Ordinal);

    public string Of(JsonObject cell, string source)
    {
        if (IdOf(cell) is { } id && _unclaimed.Remove(id))
            return id;
        for (var attempt = 0; ; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{attempt}\n{source}"));
            var made = Convert.ToHexStringLower(hash)[..8];
            if (_taken.Add(made))
                return made;
        }
    }

    private static string? IdOf(JsonObject cell) =>
        cell["id"] is JsonValue value && value.TryGetValue<string>(out var id) && id.Length > 0 ? id : null;
}
