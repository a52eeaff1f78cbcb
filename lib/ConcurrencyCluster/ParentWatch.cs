using System.Diagnostics;

namespace ConcurrencyCluster;

/// <summary>Ends this process with the one that started it, however that one ended: then, and only then, the input ends.</summary>
internal static class ParentWatch
{
    public static void Start() => new Thread(() =>
    {
        while (Console.In.ReadLine() is not null)
        {
        }

        // Not Environment.Exit: nothing here is worth an orderly end, and nothing may delay it.
        using var self = Process.GetCurrentProcess();
        self.Kill();
    })
    { IsBackground = true }.Start();
}
