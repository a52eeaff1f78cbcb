using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

internal static class OutcomeText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => text.Length == 0 ? "（空の文字列）" : text,
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i])))})",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
