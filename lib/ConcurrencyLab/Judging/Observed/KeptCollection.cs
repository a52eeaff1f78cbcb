using System.Collections;
using System.Reflection;
using System.Text;

namespace ConcurrencyLab;

/// <summary>An array or a collection of the framework's, with what it held.</summary>
internal sealed class KeptCollection
{
    // More than a lock for each of something; to put more back takes long.
    private const int MostItems = 1_000;

    private readonly Action _restore;
    private readonly Func<bool> _isEmpty;
    private readonly bool _wasEmpty;

    private KeptCollection(Action restore, Func<bool> isEmpty, IReadOnlyList<object?> items)
    {
        (_restore, _isEmpty, Items) = (restore, isEmpty, items);
        _wasEmpty = isEmpty();
    }

    /// <summary>What it held.</summary>
    public IReadOnlyList<object?> Items { get; }

    /// <summary>Whether it was empty, and is not any more.</summary>
    public bool HasBegun => _wasEmpty && !_isEmpty();

    /// <summary>Null for what is none, or cannot be filled again: that is only emptied where it was empty.</summary>
    public static KeptCollection? Of(object value) => value switch
    {
        Array array => OfArray(array),
        StringBuilder text => OfText(text),
        IEnumerable items when value.GetType().Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) is true && ClearOf(value) is { } clear => OfItems(items, clear),
        _ => null,
    };

    public void Restore() => _restore();

    private static KeptCollection? OfArray(Array array)
    {
        if (array.Length > MostItems)
            return null;
        var before = (Array)array.Clone();
        return new(() => Array.Copy(before, array, before.Length), () => array.Cast<object?>().All(item => item is null), [.. before.Cast<object?>()]);
    }

    private static KeptCollection OfText(StringBuilder text)
    {
        var before = text.ToString();
        return new(() => text.Clear().Append(before), () => text.Length == 0, []);
    }

    private static KeptCollection? OfItems(IEnumerable items, Action clear)
    {
        switch (items)
        {
            case ICollection { Count: > MostItems }:
                return null;
            case IDictionary map:
                var entries = new List<DictionaryEntry>();
                foreach (DictionaryEntry entry in map)
                    entries.Add(entry);
                return new(
                    () =>
                    {
                        clear();
                        foreach (var entry in entries)
                            map.Add(entry.Key, entry.Value);
                    },
                    () => map.Count == 0,
                    [.. entries.Select(entry => entry.Value)]);
            case IList list:
                object?[] all = [.. list.Cast<object?>()];
                return new(
                    () =>
                    {
                        clear();
                        foreach (var item in all)
                            list.Add(item);
                    },
                    () => list.Count == 0,
                    all);
            default:
                return items.Cast<object?>().Any() ? null : new(clear, () => !items.Cast<object?>().Any(), []);
        }
    }

    // What gives back another collection empties nothing.
    private static Action? ClearOf(object value) =>
        value.GetType().GetMethod("Clear", BindingFlags.Public | BindingFlags.Instance, []) is { } clear && clear.ReturnType == typeof(void) ? clear.CreateDelegate<Action>(value) : null;
}
