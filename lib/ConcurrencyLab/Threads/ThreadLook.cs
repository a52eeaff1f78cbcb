using System.Diagnostics;
using ProcessThreadState = System.Diagnostics.ThreadState;

namespace ConcurrencyLab;

/// <summary>Looks at what threads do just now. The only place that does so: what is seen may be over when somebody reads it.</summary>
internal static class ThreadLook
{
    /// <summary>The name of what a learner's code looks at a thread's state with.</summary>
    public const string StateGetter = $"get_{nameof(Thread.ThreadState)}";

    /// <summary>Whether it waits, or has not got its processor yet after a wait.</summary>
    public static bool IsBlocked(Thread thread) => (thread.ThreadState & System.Threading.ThreadState.WaitSleepJoin) != 0;

    /// <summary>How many threads of this process run, or would if a processor were free; the caller is one of them.</summary>
    public static int Running()
    {
        using var process = Process.GetCurrentProcess();
        return Running(process);
    }

    /// <summary>How many threads of a process run, or would if a processor were free.</summary>
    public static int Running(Process process) => process.Threads.Cast<ProcessThread>().Count(IsRunning);

    /// <summary>Whether it runs, or would if a processor were free.</summary>
    public static bool IsRunning(ProcessThread thread) => thread.ThreadState is ProcessThreadState.Running or ProcessThreadState.Ready or ProcessThreadState.Standby;
}
