using System.Reflection;

namespace ConcurrencyLab;

/// <summary>The table of controlled calls: method of the framework → static method of the same stack shape.</summary>
internal static class ControlledCalls
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    // Named one by one: to look through the whole library would load all that it could ever need.
    private static readonly Type[] s_types =
    [
        typeof(ControlledMonitor), typeof(ControlledPulse), typeof(ControlledLock), typeof(ControlledSemaphore), typeof(ControlledEvents), typeof(ControlledHandles),
        typeof(ControlledReaderWriterLock), typeof(ControlledThreads), typeof(ControlledTasks), typeof(ControlledTaskWaits), typeof(ControlledSpins), typeof(ControlledParallel),
        typeof(ControlledBuilders), typeof(ControlledAwaiters), typeof(ControlledTaskGroups), typeof(ControlledTime), typeof(ControlledPeriodicTimer), typeof(ControlledClocks),
        typeof(ControlledSemaphoreWaits), typeof(ControlledStreams), typeof(ControlledForEachAsync), typeof(ControlledPool), typeof(ControlledTaskScheduler),
        typeof(ControlledForAsync), typeof(ControlledStopwatch), typeof(ControlledBlockingCollection), typeof(ControlledBarrier), typeof(ControlledCompletionSources),
        typeof(ControlledLazy), typeof(ControlledHandleGroups), typeof(ControlledTimer), typeof(ControlledTokens),
        typeof(ControlledOldReaderWriterLock), typeof(ControlledRanges), typeof(ControlledPartitioner), typeof(ControlledQueries), typeof(ControlledLazyInitializer), typeof(ControlledContinuations),
        typeof(ControlledForEach), typeof(ControlledPartitions), typeof(ControlledLinks), typeof(ControlledNames), typeof(ControlledEnvironment), typeof(ControlledChannels),
    ];

    private static readonly Dictionary<(Module, int), MethodInfo> s_table = Build();

    /// <summary>What to call instead, with the object first where there is one; null when the call stays.</summary>
    public static MethodInfo? Find(MethodBase called)
    {
        if (!s_table.TryGetValue((called.Module, called.MetadataToken), out var instead))
            return null;
        Type[] arguments = [.. called.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : [], .. called.IsGenericMethod ? called.GetGenericArguments() : []];
        return instead.IsGenericMethodDefinition ? instead.MakeGenericMethod(arguments) : instead;
    }

    private static Dictionary<(Module, int), MethodInfo> Build()
    {
        var table = new Dictionary<(Module, int), MethodInfo>();
        foreach (var type in s_types)
        {
            var replaces = type.GetCustomAttribute<ReplacesAttribute>()!;
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            {
                var replaced = Replaced(method, replaces.Types)
                    ?? throw new InvalidOperationException($"{type.Name}.{method.Name} が置き換えるメソッドがありません。");
                table.Add((replaced.Module, replaced.MetadataToken), method);
            }
        }

        return table;
    }

    private static MethodBase? Replaced(MethodInfo method, IReadOnlyList<Type> types)
    {
        string[] parameters = [.. method.GetParameters().Select(parameter => parameter.ParameterType.ToString())];
        return types.SelectMany(type => Candidates(type, method.Name)).FirstOrDefault(candidate => Shape(candidate).SequenceEqual(parameters));
    }

    private static IEnumerable<MethodBase> Candidates(Type type, string name) =>
        name == "New" ? type.GetConstructors() : type.GetMethods(All).Where(candidate => candidate.Name == name || candidate.Name == $"get_{name}" || (name.StartsWith("Set", StringComparison.Ordinal) && candidate.Name == $"set_{name[3..]}"));

    private static IEnumerable<string> Shape(MethodBase method)
    {
        var parameters = method.GetParameters().Select(parameter => parameter.ParameterType.ToString());
        return method.IsStatic || method.IsConstructor ? parameters
            : parameters.Prepend(method.DeclaringType!.IsValueType ? $"{method.DeclaringType}&" : method.DeclaringType.ToString());
    }
}
