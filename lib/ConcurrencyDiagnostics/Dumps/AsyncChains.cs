using Microsoft.Diagnostics.Runtime;

namespace ConcurrencyDiagnostics;

/// <summary>The async methods that are suspended: what is waited for, then who waits for it, then who waits for that one.</summary>
internal sealed class AsyncChains
{
    private const string Box = "+AsyncStateMachineBox<";
    private const string State = "<>1__state";

    private readonly Dictionary<ulong, string> _suspended = [];
    private readonly Dictionary<ulong, ulong> _next = [];
    private readonly Dictionary<ulong, ClrObject> _awaited = [];

    private AsyncChains(ClrRuntime runtime)
    {
        foreach (var task in runtime.Heap.EnumerateObjects())
        {
            if (Method(task) is { } method)
                _suspended.Add(task.Address, method);
            if (Continuation(task) is { } box)
            {
                _next[task.Address] = box;
                _awaited[box] = task;
            }
        }
    }

    public static IReadOnlyList<IReadOnlyList<string>> Read(ClrRuntime runtime)
    {
        var chains = new AsyncChains(runtime);
        return [.. chains._suspended.Keys.Where(chains.IsFirst).Select(box => chains.From(box).ToList())];
    }

    // What it waits for is no method of the service's own. A box that waits for nothing is left over from a method that has ended.
    private bool IsFirst(ulong box) => _awaited.TryGetValue(box, out var task) && !_suspended.ContainsKey(task.Address);

    private IEnumerable<string> From(ulong box)
    {
        yield return Names.Of(_awaited[box].Type!.Name!.Split('+')[0]);
        for (var at = box; _suspended.TryGetValue(at, out var method); at = _next.GetValueOrDefault(at))
            yield return method;
    }

    // A method that ran to its end has a negative state, as has one that runs.
    private static string? Method(ClrObject task)
    {
        if (task.Type?.Name?.Contains(Box, StringComparison.Ordinal) != true || task.Type.GetFieldByName("StateMachine") is not { Type.Name: { } name } field
            || !name.StartsWith(ThreadStack.OwnNamespace, StringComparison.Ordinal))
            return null;
        var state = field.IsValueType ? task.ReadValueTypeField(field).ReadField<int>(State) : task.ReadObjectField(field).ReadField<int>(State);
        return state >= 0 ? Names.Of(name) : null;
    }

    // The box itself, or a delegate whose target it is.
    private static ulong? Continuation(ClrObject task)
    {
        if (task.Type?.GetFieldByName("m_continuationObject") is not { } field)
            return null;
        var next = task.ReadObjectField(field);
        if (next.Type?.Name == "System.Action")
            next = next.ReadObjectField("_target");
        return next.Type?.Name?.Contains(Box, StringComparison.Ordinal) == true ? next.Address : null;
    }
}
