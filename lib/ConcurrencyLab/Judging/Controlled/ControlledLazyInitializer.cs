namespace ConcurrencyLab;

/// <summary>Stands for <see cref="LazyInitializer"/>: without a lock several threads may make the value, and one of them is kept.</summary>
[Replaces(typeof(LazyInitializer))]
internal static class ControlledLazyInitializer
{
    // Nothing is known about the variable behind the reference: all of them count as one.
    private static readonly object s_all = new();

    public static T EnsureInitialized<T>(ref T? target)
        where T : class => EnsureInitialized(ref target, Activator.CreateInstance<T>);

    public static T EnsureInitialized<T>(ref T? target, Func<T> valueFactory)
        where T : class
    {
        if (Current.Scheduler is not { } scheduler)
            return LazyInitializer.EnsureInitialized(ref target, valueFactory);
        scheduler.SchedulingPoint(s_all, null);
        if (Volatile.Read(ref target) is null)
        {
            var made = valueFactory();
            scheduler.SchedulingPoint(s_all, null);
            LazyInitializer.EnsureInitialized(ref target, () => made);
            Owners.Of(s_all).Changed();
        }

        scheduler.Acquired(s_all);
        return target!;
    }

    public static T EnsureInitialized<T>(ref T? target, ref object? syncLock, Func<T> valueFactory)
        where T : class
    {
        if (Current.Scheduler is not { } scheduler)
            return LazyInitializer.EnsureInitialized(ref target, ref syncLock, valueFactory);
        scheduler.SchedulingPoint(s_all, null);
        if (Volatile.Read(ref target) is null)
        {
            var gate = EnsureInitialized<object>(ref syncLock);
            ControlledMonitor.Enter(gate);
            try
            {
                LazyInitializer.EnsureInitialized(ref target, ref syncLock, valueFactory);
                Owners.Of(s_all).Changed();
            }
            finally
            {
                ControlledMonitor.Exit(gate);
            }
        }

        scheduler.Acquired(s_all);
        return target!;
    }

    public static T EnsureInitialized<T>(ref T? target, ref bool initialized, ref object? syncLock) =>
        EnsureInitialized(ref target, ref initialized, ref syncLock, Activator.CreateInstance<T>);

    public static T EnsureInitialized<T>(ref T? target, ref bool initialized, ref object? syncLock, Func<T> valueFactory)
    {
        if (Current.Scheduler is not { } scheduler)
            return LazyInitializer.EnsureInitialized(ref target, ref initialized, ref syncLock, valueFactory)!;
        scheduler.SchedulingPoint(s_all, null);
        if (!Volatile.Read(ref initialized))
        {
            var gate = EnsureInitialized<object>(ref syncLock);
            ControlledMonitor.Enter(gate);
            try
            {
                LazyInitializer.EnsureInitialized(ref target, ref initialized, ref syncLock, valueFactory);
                Owners.Of(s_all).Changed();
            }
            finally
            {
                ControlledMonitor.Exit(gate);
            }
        }

        scheduler.Acquired(s_all);
        return target!;
    }
}
