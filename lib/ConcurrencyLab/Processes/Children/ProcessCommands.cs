using System.ComponentModel;
using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>What a parent does to a child that may just have ended: then its output tells, and nothing is left to do.</summary>
internal static class ProcessCommands
{
    /// <summary>Tells the process something, unless it has ended.</summary>
    public static void TrySend(this Process process, string command)
    {
        try
        {
            process.StandardInput.WriteLine(command);
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // The end of its output tells.
        }
    }

    /// <summary>Ends the process with its children; nothing if it has ended or was given up.</summary>
    public static void TryKill(this Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has just ended: a deadline that comes too late has nothing to do.
        }
    }
}
