using System.Runtime.CompilerServices;

// Names are those of the originals.
#pragma warning disable VSTHRD200

namespace ConcurrencyLab;

/// <summary>Stands for what waits for time, or ends when it has passed: time is virtual.</summary>
[Replaces(typeof(Task), typeof(Task<>), typeof(CancellationTokenSource))]
internal static class ControlledTime
{
    // Those whose own timer is a virtual one.
    private static readonly ConditionalWeakTable<CancellationTokenSource, object> s_virtual = [];
    private static readonly ConditionalWeakTable<CancellationTokenSource, ITimer> s_timers = [];

    public static Task Delay(int millisecondsDelay) => Delay(TimeSpan.FromMilliseconds(millisecondsDelay), CancellationToken.None);

    public static Task Delay(TimeSpan delay) => Delay(delay, CancellationToken.None);

    public static Task Delay(int millisecondsDelay, CancellationToken cancellationToken) => Delay(TimeSpan.FromMilliseconds(millisecondsDelay), cancellationToken);

    public static Task Delay(TimeSpan delay, CancellationToken cancellationToken)
    {
        if (Current.Scheduler is not { } scheduler)
            return Task.Delay(delay, cancellationToken);
        scheduler.SchedulingPoint();
        return Current.Controlled is { } timed && (timed.HasDelays || delay == Timeout.InfiniteTimeSpan) ? Task.Delay(delay, timed.Clock, cancellationToken)
            : cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken)
            : Delays.Over(delay);
    }

    public static Task WaitAsync(Task task, TimeSpan timeout) => WaitAsync(task, timeout, CancellationToken.None);

    public static Task WaitAsync(Task task, CancellationToken cancellationToken) => Expected(task, task.WaitAsync(cancellationToken));

    public static Task WaitAsync(Task task, TimeSpan timeout, CancellationToken cancellationToken) => Expected(task, task.WaitAsync(timeout, Time, cancellationToken));

    public static Task<TResult> WaitAsync<TResult>(Task<TResult> task, TimeSpan timeout) => WaitAsync(task, timeout, CancellationToken.None);

    public static Task<TResult> WaitAsync<TResult>(Task<TResult> task, CancellationToken cancellationToken) => Expected(task, task.WaitAsync(cancellationToken));

    public static Task<TResult> WaitAsync<TResult>(Task<TResult> task, TimeSpan timeout, CancellationToken cancellationToken) => Expected(task, task.WaitAsync(timeout, Time, cancellationToken));

    public static CancellationTokenSource New() => Make(Timeout.InfiniteTimeSpan);

    public static CancellationTokenSource New(TimeSpan delay) => Make(delay);

    public static CancellationTokenSource New(int millisecondsDelay) => Make(TimeSpan.FromMilliseconds(millisecondsDelay));

    public static void CancelAfter(CancellationTokenSource source, int millisecondsDelay) => CancelAfter(source, TimeSpan.FromMilliseconds(millisecondsDelay));

    public static void CancelAfter(CancellationTokenSource source, TimeSpan delay)
    {
        TokenLimits.Note(source, delay);
        if (Current.Scheduler is { } other and not ControlledScheduler)
            AnyTime.Cancel(other, source, delay);
        else if (Current.Controlled is not { } scheduler || s_virtual.TryGetValue(source, out _))
            source.CancelAfter(delay);
        else if (!source.IsCancellationRequested)
            s_timers.GetValue(source, _ => scheduler.Clock.CreateTimer(Cancel, source, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)).Change(delay, Timeout.InfiniteTimeSpan);
    }

    public static Task CancelAsync(CancellationTokenSource source)
    {
        if (Current.Scheduler is null)
            return source.CancelAsync();
        ControlledTokens.Cancel(source);
        return Task.CompletedTask;
    }

    private static TimeProvider Time => Current.Controlled?.Clock ?? TimeProvider.System;

    private static CancellationTokenSource Make(TimeSpan delay)
    {
        if (Current.Controlled is { } scheduler)
        {
            var timed = new CancellationTokenSource(delay, scheduler.Clock);
            s_virtual.Add(timed, timed);
            TokenLimits.Note(timed, delay);
            return timed;
        }

        if (Current.Scheduler is not { } other)
            return new CancellationTokenSource(delay);
        var source = new CancellationTokenSource();
        AnyTime.Cancel(other, source, delay);
        return source;
    }

    private static void Cancel(object? source)
    {
        try
        {
            ((CancellationTokenSource)source!).Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Its timer would have been disposed along with it.
        }
    }

    private static T Expected<T>(Task task, T waiting)
        where T : Task => Current.Controlled is { } scheduler ? scheduler.Expect(waiting, () => task.IsCompleted) : waiting;
}
