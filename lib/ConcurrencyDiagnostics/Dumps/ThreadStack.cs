using Microsoft.Diagnostics.Runtime;

namespace ConcurrencyDiagnostics;

/// <summary>A thread of a dump, and what its stack tells.</summary>
internal sealed class ThreadStack
{
    /// <summary>The namespace of the services' own code.</summary>
    public const string OwnNamespace = "Shop.";
    private const int Top = 8;

    private readonly ClrThread _thread;
    private readonly IReadOnlyList<ClrMethod> _methods;

    public ThreadStack(ClrThread thread)
    {
        _thread = thread;
        _methods = [.. thread.EnumerateStackTrace().Where(frame => frame.Method is not null).Select(frame => frame.Method!)];
    }

    public int ManagedId => _thread.ManagedThreadId;

    public uint OsId => _thread.OSThreadId;

    public ulong Address => _thread.Address;

    /// <summary>The frames of the service's own code, the innermost first.</summary>
    public IReadOnlyList<string> Own => [.. _methods.Where(method => method.Type.Name?.StartsWith(OwnNamespace, StringComparison.Ordinal) == true).Select(Names.Of).Distinct()];

    /// <summary>Whether it is on its way into a lock.</summary>
    public bool IsEntering => _methods.Take(Top).Any(method => (method.Type.Name, method.Name) is
        ("System.Threading.Monitor", { } monitor) && monitor.Contains("Enter", StringComparison.Ordinal)
        || method.Type.Name == "System.Threading.Lock" && method.Name!.Contains("Enter", StringComparison.Ordinal));

    /// <summary>The objects that its stack refers to, the innermost first.</summary>
    public IEnumerable<ulong> Objects => _thread.EnumerateStackRoots().Where(root => !root.IsInterior).OrderBy(root => root.StackFrame?.StackPointer ?? 0).Select(root => root.Object.Address).Distinct();
}
