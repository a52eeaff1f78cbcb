using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Reads what a cell names: each property of <c>new { total, sold }</c>, or one value without a name.</summary>
internal static class ShownValues
{
    private const string Unnamed = "共有の値";

    // The page holds the text of every state.
    private const int MostCharacters = 200;

    public static IReadOnlyList<SeenRow> Of(Func<object?> show)
    {
        try
        {
            return show() is { } value && IsAnonymous(value.GetType())
                ? [.. value.GetType().GetProperties().Select(property => new SeenRow(property.Name, Short(OutcomeText.Of(property.GetValue(value)))))]
                : [new(Unnamed, Short(OutcomeText.Look(show)))];
        }
        catch (Onlooker.LockedException e)
        {
            return [new(Unnamed, e.Message)];
        }
#pragma warning disable CA1031 // A value that can't be read halfway is no reason to show nothing.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return [new(Unnamed, $"例外: {e.Message}")];
        }
    }

    private static string Short(string text) => text.Length <= MostCharacters ? text : text[..MostCharacters] + "…";

    private static bool IsAnonymous(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.Name.Contains("AnonymousType", StringComparison.Ordinal);
}
