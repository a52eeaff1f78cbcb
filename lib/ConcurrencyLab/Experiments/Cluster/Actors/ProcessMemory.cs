using System.Diagnostics;
using System.Globalization;

namespace ConcurrencyLab;

internal static class ProcessMemory
{
    /// <summary>How much memory processes hold, in MB. Where the system tells it, what several of them share is counted once.</summary>
    public static long Megabytes(IEnumerable<int> processes) => processes.Sum(Kilobytes) / 1024;

    private static long Kilobytes(int id)
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return long.Parse(File.ReadLines($"/proc/{id}/smaps_rollup").First(line => line.StartsWith("Pss:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
            using var process = Process.GetProcessById(id);
            return process.WorkingSet64 / 1024;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException or ArgumentException)
        {
            return 0; // It has just ended, or may not be looked at.
        }
    }
}
