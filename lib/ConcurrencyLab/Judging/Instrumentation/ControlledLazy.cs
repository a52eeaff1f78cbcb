using System.Reflection;

namespace ConcurrencyLab;

/// <summary>Stands for <see cref="Lazy{T}.Value"/>: while one thread makes the value, the others wait, unless its mode lets them in.</summary>
[Replaces(typeof(Lazy<>))]
internal static class ControlledLazy
{
    public static T Value<T>(Lazy<T> lazy)
    {
        if (Current.Scheduler is null || lazy is null)
            return lazy!.Value;
        var mode = ModeOf(lazy);
        FollowFactory(lazy, mode);
        if (mode == LazyThreadSafetyMode.PublicationOnly)
            return Publish(lazy, Current.Scheduler);
        if (mode == LazyThreadSafetyMode.None)
        {
            Current.Scheduler.SchedulingPoint(lazy, null);
            return lazy.Value;
        }

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

    public static bool IsValueCreated<T>(Lazy<T> lazy) => Operation.Look(lazy, () => lazy.IsValueCreated);

    private static T Publish<T>(Lazy<T> lazy, ThreadScheduler scheduler)
    {
        scheduler.SchedulingPoint(lazy, null);
        var isMade = lazy.IsValueCreated;
        var value = lazy.Value;
        if (!isMade)
            Owners.Of(lazy).Changed();
        scheduler.Acquired(lazy);
        return value;
    }

    // It may have been made by code that is not copied, such as what resets a static field.
    private static void FollowFactory<T>(Lazy<T> lazy, LazyThreadSafetyMode? mode)
    {
        var field = typeof(Lazy<T>).GetField("_factory", BindingFlags.Instance | BindingFlags.NonPublic);
        if (field?.GetValue(lazy) is not Func<T> { Target: not Publication<T> } factory)
            return;
        if (mode is LazyThreadSafetyMode.PublicationOnly or LazyThreadSafetyMode.None)
            field.SetValue(lazy, (Func<T>)new Publication<T>(lazy, DelegateCopies.FollowOne(factory)!).Make);
        else if (!MethodCopies.IsCopy(factory.Method))
            field.SetValue(lazy, DelegateCopies.FollowOne(factory));
    }

    // It tells nobody else; the usual one is taken for granted where it cannot be asked.
    private static LazyThreadSafetyMode? ModeOf<T>(Lazy<T> lazy) =>
        typeof(Lazy<T>).GetProperty("Mode", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(lazy) as LazyThreadSafetyMode?;

    /// <summary>Several threads may come for the value, before one of them has made it known.</summary>
    private sealed class Publication<T>(Lazy<T> lazy, Func<T> factory)
    {
        public T Make()
        {
            var made = factory();
            Current.Scheduler?.SchedulingPoint(lazy, null);
            return made;
        }
    }
}
