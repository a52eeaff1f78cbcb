using System.Collections;
using System.Reflection;

namespace ConcurrencyLab.Tests;

/// <summary>Of each type in the table of controlled calls, every overload is replaced, refused in words, or named here with the reason why it needs neither.</summary>
public sealed class ControlledOverloadsTests
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    // None of them waits, wakes somebody, starts work or depends on what another thread does, because …
    private static readonly (string Reason, string[] Members)[] s_harmless =
    [
        ("it makes an object that nobody else has yet",
            [".ctor", "Create", "FromResult", "FromException", "FromCanceled", "get_CompletedTask", "get_Factory", "get_None", "get_Token"]),
        ("it was fixed when the object was made",
            ["get_SpinCount", "get_InitialCount", "get_RecursionPolicy", "get_CreationOptions", "get_AsyncState", "get_CancellationToken", "get_Scheduler", "get_ContinuationOptions", "get_BoundedCapacity", "get_CanBeCanceled", "get_IsThreadOwnerTrackingEnabled", "TaskCompletionSource.get_Task", "TaskCompletionSource`1.get_Task", "Task.get_Id"]),
        ("it tells of the calling thread only",
            ["IsEntered", "get_IsHeldByCurrentThread", "get_IsReadLockHeld", "get_IsUpgradeableReadLockHeld", "get_IsWriteLockHeld", "get_RecursiveReadCount", "get_RecursiveUpgradeCount", "get_RecursiveWriteCount", "get_IsReaderLockHeld", "get_IsWriterLockHeld", "get_CurrentId", "Task.Yield", "SpinWait.get_Count", "get_NextSpinWillYield", "SpinWait.Reset"]),
        ("whoever uses it afterwards is wrong in every order", ["Dispose", "Close"]),
        ("it is for diagnosis: nobody may decide by it",
            ["get_LockContentionCount", "get_WaitingReadCount", "get_WaitingUpgradeCount", "get_WaitingWriteCount", "get_CurrentReadCount", "get_ActiveCount", "ToString", "get_ParticipantsRemaining", "get_ParticipantCount", "get_CurrentPhaseNumber"]),
        ("it gives a handle, and waiting for that is controlled", ["get_AvailableWaitHandle", "get_WaitHandle", "get_Handle", "set_Handle", "get_SafeWaitHandle", "set_SafeWaitHandle"]),
        ("it only compares", ["Equals", "GetHashCode", "op_Equality", "op_Inequality"]),
        ("it gives a task that the explorer refuses to wait for", ["WaitAsync", "Delay", "WaitForNextTickAsync", "WaitToReadAsync", "ReadAsync", "WaitToWriteAsync", "get_Completion"]),
        ("it belongs to an await, before which the explorer refuses the method", ["GetAwaiter", "ConfigureAwait", "Preserve", "ValueTask.get_Is*", "ValueTask`1.get_Is*", "*Awaiter.get_IsCompleted", "*Awaiter`1.get_IsCompleted", "ConfiguredTaskAwaiter.*", "Async*MethodBuilder.*", "Async*MethodBuilder`1.*"]),
        ("one channel is one variable, which is seen without the table", ["ChannelReader`1.*"]),
        ("it is about the process, the machine or the clock", ["DateTime.*", "Environment.*", "Stopwatch.*", "TimeProvider.*", "TaskScheduler.*", "ThreadPool.*", "PeriodicTimer.*", "Thread.GetCurrentProcessorId", "Thread.GetDomain*"]),
        ("it describes a thread and what it has of its own", ["Thread.get_*", "Thread.set_*", "Thread.*Apartment*", "Thread.*Data*", "Thread.*CompressedStack", "Thread.Begin*", "Thread.End*", "Thread.ResetAbort", "Thread.DisableComObjectEagerCleanup"]),
        ("it is a variable, which is seen without the table", ["Thread.VolatileRead", "Thread.VolatileWrite", "Thread.MemoryBarrier"]),
        ("it runs on the calling thread", ["ParallelEnumerable.*"]),
    ];

    public static IEnumerable<TheoryDataRow<Type>> Types => ((Type[])typeof(ControlledCalls).GetField("s_types", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!)
        .SelectMany(type => type.GetCustomAttribute<ReplacesAttribute>()!.Types).Distinct().Select(type => new TheoryDataRow<Type>(type));

    [Theory]
    [MemberData(nameof(Types), DisableDiscoveryEnumeration = true)]
    public void Every_overload_is_replaced_or_refused_or_harmless(Type type)
    {
        var open = type.GetMembers(Public).OfType<MethodBase>().Where(method => !s_replaced.Contains((method.Module, method.MetadataToken)) && !ForeignCalls.IsUnordered(method) && !IsHarmless(type, method.Name));

        Assert.Empty(open.Select(method => $"{type.Name}.{method}"));
    }

    [Fact]
    public void No_reason_is_left_over()
    {
        string[] open = [.. Types.SelectMany(row => row.Data.GetMembers(Public).OfType<MethodBase>().Where(method => !s_replaced.Contains((method.Module, method.MetadataToken))).Select(method => $"{row.Data.Name}.{method.Name}"))];

        Assert.All(s_harmless.SelectMany(group => group.Members), pattern => Assert.Contains(open, name => Matches(name, pattern)));
    }

    private static readonly HashSet<(Module, int)> s_replaced =
        [.. ((IDictionary)typeof(ControlledCalls).GetField("s_table", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!).Keys.Cast<(Module, int)>()];

    private static bool IsHarmless(Type type, string name) => s_harmless.Any(group => Array.Exists(group.Members, pattern => Matches($"{type.Name}.{name}", pattern)));

    // Of one type, with the type's name before it; a star stands for anything.
    private static bool Matches(string name, string pattern) =>
        pattern.StartsWith('.') || !pattern.Contains('.', StringComparison.Ordinal) ? name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..] == pattern
        : System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);
}
