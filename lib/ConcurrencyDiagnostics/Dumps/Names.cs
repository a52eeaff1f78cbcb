using System.Text.RegularExpressions;
using Microsoft.Diagnostics.Runtime;

namespace ConcurrencyDiagnostics;

/// <summary>The names of the runtime, as a programmer wrote them.</summary>
internal static partial class Names
{
    public static string Of(ClrMethod method) => Of(method.Type.Name ?? "") is var type && method.Name == "MoveNext" ? type : $"{type}.{method.Name}";

    /// <summary>A type's name without its namespace; an async method's state machine by the method's name.</summary>
    public static string Of(string type) => AsyncMethod().Match(type) is { Success: true } method
        ? $"{Short(method.Groups["type"].Value)}.{method.Groups["method"].Value}"
        : Short(type);

    private static string Short(string type) => type[(type.LastIndexOf('.') + 1)..];

    [GeneratedRegex(@"^(?<type>[\w.`]+)\+<(?<method>\w+)>d__\d+")]
    private static partial Regex AsyncMethod();
}
