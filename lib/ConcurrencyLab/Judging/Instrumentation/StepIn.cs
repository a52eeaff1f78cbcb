using System.Reflection;

namespace ConcurrencyLab;

/// <summary>What copied code calls; on a thread that is not controlled it does nothing.</summary>
internal static class StepIn
{
    public static MethodInfo Before { get; } = Of(nameof(OnBefore));

    public static MethodInfo After { get; } = Of(nameof(OnAfter));

    public static MethodInfo Write { get; } = Of(nameof(OnWrite));

    public static MethodInfo Round { get; } = Of(nameof(OnRound));

    public static MethodInfo Foreign { get; } = Of(nameof(OnForeign));

    public static MethodInfo NotNull { get; } = Of(nameof(OnObject));

    private static void OnBefore() => Current.Scheduler?.SchedulingPoint();

    private static void OnAfter(string label) => Current.Scheduler?.Note(label);

    private static void OnWrite() => ControlledScheduler.NoteWrite();

    private static void OnForeign()
    {
        if (Current.Scheduler is { } scheduler)
            scheduler.HasForeign = true;
    }

    private static void OnRound()
    {
        if (Current.Thread is { } thread)
            thread.Scheduler.NoteRound(thread);
    }

    private static void OnObject(object receiver)
    {
        if (receiver is null)
#pragma warning disable CA2201 // It is what the runtime throws there.
            throw new NullReferenceException();
#pragma warning restore CA2201
    }

    private static MethodInfo Of(string name) => typeof(StepIn).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;
}
