using System.Diagnostics.CodeAnalysis;

namespace ConcurrencyLab;

/// <summary>Where every order is tried, others may come between what a task does and its end.</summary>
internal static class TaskEnds
{
    [return: NotNullIfNotNull(nameof(action))]
    public static Action? After(Action? action)
    {
        if (action is null || Current.Scheduler is not { TriesAllOrders: true })
            return action;
        return () =>
        {
            try
            {
                action();
            }
            finally
            {
                Come();
            }
        };
    }

    [return: NotNullIfNotNull(nameof(function))]
    public static Func<T>? After<T>(Func<T>? function)
    {
        if (function is null || Current.Scheduler is not { TriesAllOrders: true })
            return function;
        return () =>
        {
            try
            {
                return function();
            }
            finally
            {
                Come();
            }
        };
    }

    private static void Come()
    {
        if (Current.Thread is { } thread)
            thread.Scheduler.ReleasePoint(thread.Thread);
    }
}
