using System.Collections.Concurrent;
using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>
/// Listens to the parent, and ends a child whose parent is gone, however the parent ended:
/// a kernel that is restarted takes its children with it.
/// </summary>
internal static class ParentWatch
{
    private static readonly BlockingCollection<string> Commands = [];

    /// <summary>Waits for the next line from the parent.</summary>
    public static string NextCommand() => Commands.Take();

    public static void Start() => DedicatedThread.Start(() =>
    {
        while (Console.In.ReadLine() is { } command)
            Commands.Add(command);

        // Not Environment.Exit: nobody waits for an orderly end, and a loop that never ends must not delay it.
        using var self = Process.GetCurrentProcess();
        self.Kill();
    });
}
