using System.Reflection;

namespace ConcurrencyLab;

/// <summary>Stands for <see cref="Lazy{T}.Value"/>: while one thread makes the value, the others wait for it.</summary>
[Replaces(typeof(Lazy<>))]
internal static class ControlledLazy
{
    public static T Value<T>(Lazy<T> lazy)
    {
        if (Current.Scheduler is null || lazy is null || ModeOf(lazy) is not (null or LazyThreadSafetyMode.ExecutionAndPublication))
            return lazy!.Value;
        var (owners, me) = (Owners.Of(lazy), Current.Thread);
        Operation.Do(lazy, null, () => owners.IsFreeFor(me), () => owners.IsFreeFor(me));
        // Whoever only reads it comes before nobody.
        if (lazy.IsValueCreated)
            return lazy.Value;
        owners.Take();
        try
        {
            return lazy.Value;
        }
        finally
        {
            owners.Release();
        }
    }

    // It tells nobody else; the usual one is taken for granted where it cannot be asked.
    private static LazyThreadSafetyMode? ModeOf<T>(Lazy<T> lazy) =>
        typeof(Lazy<T>).GetProperty("Mode", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(lazy) as LazyThreadSafetyMode?;
}
