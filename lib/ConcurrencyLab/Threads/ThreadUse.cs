using System.ComponentModel;
using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>What a thread of this process has used, and whether it would use more now.</summary>
/// <param name="Id">The operating system's number of the thread.</param>
/// <param name="Used">The processor time since the thread began.</param>
/// <param name="IsRunning">Whether it runs, or would if a processor were free.</param>
internal readonly record struct ThreadUse(int Id, TimeSpan Used, bool IsRunning)
{
    private static readonly string[] s_runtime = [".NET Tiered", ".NET BGC", ".NET Server GC", ".NET Finalizer"];

    public static IReadOnlyList<ThreadUse> Read()
    {
        using var process = Process.GetCurrentProcess();
        var threads = new List<ThreadUse>();
        foreach (ProcessThread thread in process.Threads)
        {
            if (Of(thread) is { } use)
                threads.Add(use);
        }

        return threads;
    }

    private static ThreadUse? Of(ProcessThread thread)
    {
        try
        {
            return IsOfTheRuntime(thread.Id)
                ? null
                : new ThreadUse(thread.Id, thread.TotalProcessorTime, ThreadLook.IsRunning(thread));
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or PlatformNotSupportedException)
        {
            // It has ended meanwhile, or the system does not tell.
            return null;
        }
    }

    // The JIT's and the garbage collector's own threads may have much to do for a while. Only Linux knows them by name.
    private static bool IsOfTheRuntime(int id)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            var name = File.ReadAllText($"/proc/self/task/{id}/comm");
            return s_runtime.Any(own => name.StartsWith(own, StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return true;
        }
    }
}
