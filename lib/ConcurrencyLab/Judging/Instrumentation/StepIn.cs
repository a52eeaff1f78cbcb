using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ConcurrencyLab;

/// <summary>What copied code calls; on a thread that is not controlled it does nothing.</summary>
internal static class StepIn
{
    public static MethodInfo Variable { get; } = Of(nameof(OnVariable));

    public static MethodInfo Object { get; } = Of(nameof(OnObject));

    public static MethodInfo Element { get; } = Of(nameof(OnElement));

    public static MethodInfo Collection { get; } = Of(nameof(OnCollection));

    public static MethodInfo Operation { get; } = Of(nameof(OnOperation));

    public static MethodInfo After { get; } = Of(nameof(OnAfter));

    public static MethodInfo Round { get; } = Of(nameof(OnRound));

    public static MethodInfo Foreign { get; } = Of(nameof(OnForeign));

    public static MethodInfo Unordered { get; } = Of(nameof(OnUnordered));

    public static MethodInfo Uncopied { get; } = Of(nameof(OnUncopied));

    public static MethodInfo Made { get; } = Of(nameof(OnMade));

    public static MethodInfo Kept { get; } = Of(nameof(OnKept));

    public static MethodInfo NotNull { get; } = Of(nameof(OnReceiver));

    private static void OnVariable(int site) => OnElement(null, -1, site);

    private static void OnObject(object? owner, int site) => OnElement(owner, -1, site);

    private static void OnElement(object? owner, nint index, int site)
    {
        if (Current.Thread is { } thread)
            thread.Scheduler.Access(thread, AccessSite.At(site), owner, index);
    }

    /// <summary>What is touched is the collection that the object is or looks at, if any.</summary>
    public static void OnCollection(object? seen, int site)
    {
        if (Current.Thread is not { } thread)
            return;
        if (seen is IEnumerator enumerator)
            SharedEnumerators.See(enumerator, thread);
        var (collection, at) = (Collections.Behind(seen), AccessSite.At(site));
        if (collection is not null || at.IsPoint)
            thread.Scheduler.Access(thread, CollectionSites.Of(at, collection?.GetType()), collection, -1);
    }

    private static void OnOperation(int site)
    {
        if (Current.Thread is { } thread)
            thread.CallSite = site;
    }

    private static void OnAfter(string label) => Current.Scheduler?.NoteAccess(label);

    private static void OnForeign()
    {
        if (Current.Controlled is { } scheduler)
            scheduler.HasForeign = true;
    }

    /// <summary>Code of the learner runs of which there is no copy.</summary>
    public static void OnUncopied(string? reason)
    {
        if (reason is not null)
            Current.Scheduler?.NoteUncopied(reason);
    }

    private static void OnUnordered(string call) => ForeignTasks.RefuseCall(call);

    private static void OnMade(object value) => Current.Scheduler?.Made(value);

    /// <summary>A collection keeps an object for all who come with the same key.</summary>
    public static void OnKept(object? value)
    {
        if (value is not null)
            Current.Controlled?.Guards.Kept(value);
    }

    private static void OnRound()
    {
        if (Current.Thread is { } thread)
            thread.Scheduler.NoteRound(thread);
    }

    /// <summary>Throws what a call through null throws.</summary>
    public static void OnReceiver([NotNull] object? receiver)
    {
        if (receiver is null)
#pragma warning disable CA2201 // It is what the runtime throws there.
            throw new NullReferenceException();
#pragma warning restore CA2201
    }

    private static MethodInfo Of(string name) => typeof(StepIn).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!;
}
