using System.Text.Json.Serialization;

namespace NotebookRunner;

/// <summary>The JSON of the protocol, generated at compile time: reflection would cost the first cell its time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunCell))]
[JsonSerializable(typeof(CellEvent))]
internal sealed partial class Wire : JsonSerializerContext;
