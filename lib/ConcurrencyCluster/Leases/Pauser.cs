using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ConcurrencyCluster;

/// <summary>
/// Stops another process as a whole and lets it go on. A stopped one cannot see that its parent is gone:
/// this one does, and then takes it along.
/// </summary>
internal static partial class Pauser
{
    private const int SigKill = 9;

    // What Linux and macOS number differently.
    private static readonly int SigStop = OperatingSystem.IsMacOS() ? 17 : 19;
    private static readonly int SigContinue = OperatingSystem.IsMacOS() ? 19 : 18;

    public static async Task RunAsync(int processId)
    {
        using var process = Process.GetProcessById(processId);
        ParentProcess.Listen(atEnd: () => End(process));
        ParentProcess.Tell(new Report("Ready"));
        while (true)
        {
            switch (await ParentProcess.NextAsync())
            {
                case "pause":
                    Pause(process);
                    ParentProcess.Tell(new Report("Paused"));
                    break;
                default:
                    Resume(process);
                    ParentProcess.Tell(new Report("Resumed"));
                    break;
            }
        }
    }

    private static void Pause(Process process)
    {
        if (OperatingSystem.IsWindows() ? NtSuspendProcess(process.Handle) < 0 : Kill(process.Id, SigStop) != 0)
            throw new InvalidOperationException("プロセスを一時停止できません。");
    }

    private static void Resume(Process process)
    {
        if (OperatingSystem.IsWindows() ? NtResumeProcess(process.Handle) < 0 : Kill(process.Id, SigContinue) != 0)
            throw new InvalidOperationException("プロセスを再開できません。");
    }

    // The signal reaches a process that is stopped.
    private static void End(Process process)
    {
        if (OperatingSystem.IsWindows())
            process.Kill();
        else
            _ = Kill(process.Id, SigKill);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);

    [LibraryImport("ntdll.dll")]
    private static partial int NtSuspendProcess(nint process);

    [LibraryImport("ntdll.dll")]
    private static partial int NtResumeProcess(nint process);
}
