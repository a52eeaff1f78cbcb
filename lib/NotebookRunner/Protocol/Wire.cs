using System.Text.Json.Serialization;

namespace NotebookRunner;

/// <summary>The JSON of the protocol, generated at compile time: reflection would cost the first cell its time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ChildRequest))]
[JsonSerializable(typeof(CellEvent))]
[JsonSerializable(typeof(EditorAnswer))]
internal sealed partial class Wire : JsonSerializerContext;
