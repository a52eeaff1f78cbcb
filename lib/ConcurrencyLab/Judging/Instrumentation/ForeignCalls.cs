using System.Collections.Concurrent;
using System.Reflection;

namespace ConcurrencyLab;

/// <summary>Calls whose end the scheduler does not know: files, networks, other processes, real timers.</summary>
internal static class ForeignCalls
{
    private static readonly string[] s_namespaces = ["System.IO", "System.Net", "System.Data", "System.Diagnostics", "System.Timers", "Microsoft"];

    // What gives work to threads of the library's own, waits or looks, in a form that is not replaced.
    private static readonly Dictionary<Type, string[]> s_unordered = new()
    {
        [typeof(Task)] = ["ContinueWith", "RunSynchronously"],
        [typeof(Task<>)] = ["ContinueWith"],
        [typeof(TaskFactory)] = ["StartNew", "ContinueWhenAll", "ContinueWhenAny", "FromAsync"],
        [typeof(TaskFactory<>)] = ["StartNew", "ContinueWhenAll", "ContinueWhenAny", "FromAsync"],
        [typeof(Parallel)] = ["For", "ForEach"],
        [typeof(ThreadPool)] = ["QueueUserWorkItem", "UnsafeQueueUserWorkItem", "UnsafeQueueNativeOverlapped", "RegisterWaitForSingleObject", "UnsafeRegisterWaitForSingleObject"],
        [typeof(Thread)] = [ThreadLook.StateGetter, "Abort", "Suspend", "Resume"],
        [typeof(Timer)] = ["Dispose"],
        [typeof(TimeProvider)] = ["CreateTimer"],
        [typeof(CancellationTokenSource)] = [".ctor", "TryReset"],
        [typeof(PeriodicTimer)] = [".ctor"],
        [typeof(WaitHandle)] = ["SignalAndWait"],
        [typeof(EventWaitHandle)] = ["OpenExisting", "TryOpenExisting"],
        [typeof(Mutex)] = ["OpenExisting", "TryOpenExisting"],
        [typeof(Semaphore)] = ["OpenExisting", "TryOpenExisting"],
        [typeof(ReaderWriterLock)] = ["get_WriterSeqNum", "AnyWritersSince"],
        [typeof(BlockingCollection<>)] = ["AddToAny", "TryAddToAny", "TakeFromAny", "TryTakeFromAny"],
        [typeof(TaskAsyncEnumerableExtensions)] = ["ToBlockingEnumerable"],
        [typeof(System.Timers.Timer)] = ["Start", "set_Enabled"],
    };

    /// <summary>Whether the call starts what no order of the explorer holds.</summary>
    public static bool IsUnordered(MethodBase called) => called.DeclaringType is { } type
        && s_unordered.TryGetValue(type.IsGenericType ? type.GetGenericTypeDefinition() : type, out var names) && names.Contains(called.Name);

    public static bool IsForeign(MethodBase called)
    {
        var type = called is MethodInfo method ? method.ReturnType : called.DeclaringType!;
        return type == typeof(Timer) || type.FullName == "System.Timers.Timer"
            || (typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask) || type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            && Array.Exists(s_namespaces, name => called.DeclaringType?.Namespace is { } space && (space == name || space.StartsWith($"{name}.", StringComparison.Ordinal)));
    }
}
