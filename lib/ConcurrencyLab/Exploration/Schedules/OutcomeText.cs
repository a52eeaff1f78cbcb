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

    /// <summary>What the outcome is so far.</summary>
    public static string Look<T>(Func<T> outcome)
    {
        try
        {
            return Of(outcome());
        }
        catch (Onlooker.LockedException e)
        {
            return e.Message;
        }
#pragma warning disable CA1031 // A value that can't be read halfway is no reason to show nothing.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return $"例外: {e.Message}";
        }
    }
}
