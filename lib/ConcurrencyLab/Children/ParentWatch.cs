using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>Ends a child whose parent is gone, however the parent ended: a kernel that is restarted takes its children with it.</summary>
internal static class ParentWatch
{
    public static void Start() => DedicatedThread.Start(() =>
    {
        using var input = Console.OpenStandardInput();
        var nothing = new byte[16];
        while (input.Read(nothing) > 0)
        {
        }

        // Not Environment.Exit: nobody waits for an orderly end, and a loop that never ends must not delay it.
        using var self = Process.GetCurrentProcess();
        self.Kill();
    });
}
