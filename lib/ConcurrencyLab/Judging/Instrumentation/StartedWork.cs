using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Calls after which code goes on beside the caller.</summary>
internal static class StartedWork
{
    private static readonly Dictionary<Type, string[]> s_calls = new()
    {
        [typeof(Thread)] = [nameof(Thread.Start), nameof(Thread.UnsafeStart)],
        [typeof(Task)] = [nameof(Task.Run), nameof(Task.Start)],
        [typeof(TaskFactory)] = [nameof(TaskFactory.StartNew)],
        [typeof(TaskFactory<>)] = [nameof(TaskFactory.StartNew)],
        [typeof(Parallel)] = [nameof(Parallel.ForAsync), nameof(Parallel.ForEachAsync)],
        [typeof(ThreadPool)] = [nameof(ThreadPool.QueueUserWorkItem), nameof(ThreadPool.UnsafeQueueUserWorkItem), nameof(ThreadPool.RegisterWaitForSingleObject), nameof(ThreadPool.UnsafeRegisterWaitForSingleObject)],
        [typeof(Timer)] = [".ctor"],
        [typeof(System.Timers.Timer)] = [".ctor"],
    };

    public static bool IsBegunBy(MethodBase called) => called.DeclaringType is { } type
        && s_calls.TryGetValue(type.IsGenericType ? type.GetGenericTypeDefinition() : type, out var names) && names.Contains(called.Name);

    /// <summary>What an asynchronous method does, where the call begins one; otherwise null.</summary>
    public static MethodBase? StateMachineOf(MethodBase called) =>
        called is { Name: "Start", IsGenericMethod: true } && called.GetGenericArguments() is [var machine] && typeof(IAsyncStateMachine).IsAssignableFrom(machine)
            ? machine.GetMethod(nameof(IAsyncStateMachine.MoveNext), BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            : null;
}
