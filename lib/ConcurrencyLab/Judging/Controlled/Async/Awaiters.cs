using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>What is awaited, of one kind. The library's own tell whether they are complete, so nothing needs to wake the code up.</summary>
internal static class Awaiters<T>
    where T : INotifyCompletion
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    private static readonly IsCompletedGetter? s_isCompleted =
        IsOfTheLibrary ? typeof(T).GetProperty("IsCompleted")?.GetMethod?.CreateDelegate<IsCompletedGetter>() : null;

    private static readonly FieldInfo? s_options = typeof(T).GetField("m_options", Fields);
    private static readonly FieldInfo? s_task = s_options is null ? null : typeof(T).GetField("m_task", Fields);
    private static readonly FieldInfo? s_value = typeof(T).Name.StartsWith("ConfiguredValueTaskAwaiter", StringComparison.Ordinal) ? typeof(T).GetField("_value", Fields) : null;
    private static readonly FieldInfo? s_continues = s_value?.FieldType.GetField("_continueOnCapturedContext", Fields);

    private delegate bool IsCompletedGetter(ref T awaiter);

    private static bool IsOfTheLibrary => typeof(T).IsValueType && typeof(T).Module == typeof(object).Module;

    /// <summary>Goes on when the awaiter is complete, and it is somebody's turn to do so.</summary>
    public static void Await(ControlledScheduler scheduler, T awaiter, Action goOn)
    {
        if (typeof(T) == typeof(YieldAwaitable.YieldAwaiter))
            scheduler.Keep(new Continuation(static () => true, goOn), Home(scheduler));
        else if (s_isCompleted is not null)
            scheduler.Keep(new Continuation(Yielding(awaiter) is Task task ? () => task.IsCompleted : () => s_isCompleted(ref awaiter), goOn), ReturnsToContext(awaiter) ? Home(scheduler) : scheduler.Pool);
        else
            awaiter.OnCompleted(() => GoOn(scheduler, goOn));
    }

    // The learner's own awaiter says when, and on which thread.
    private static void GoOn(ControlledScheduler scheduler, Action goOn)
    {
        if (Current.Controlled == scheduler)
            goOn();
        else
            scheduler.Queue(new Continuation(static () => true, goOn));
    }

    // ForceYielding makes an awaiter say that it is never complete.
    private static object? Yielding(T awaiter) =>
        s_options is not null && ((ConfigureAwaitOptions)s_options.GetValue(awaiter)!).HasFlag(ConfigureAwaitOptions.ForceYielding) ? s_task?.GetValue(awaiter) : null;

    private static WorkQueue Home(ControlledScheduler scheduler) =>
        SynchronizationContext.Current is PumpContext context && context.Scheduler == scheduler ? context.Queue : scheduler.Pool;

    private static bool ReturnsToContext(T awaiter) =>
        s_options is not null ? ((ConfigureAwaitOptions)s_options.GetValue(awaiter)!).HasFlag(ConfigureAwaitOptions.ContinueOnCapturedContext)
        : s_continues is null || (bool)s_continues.GetValue(s_value!.GetValue(awaiter))!;
}
