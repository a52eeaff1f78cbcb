using System.ComponentModel;
using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>How much of the processor a child has used, also once it has ended.</summary>
internal sealed class ProcessorTime(int processId)
{
    private TimeSpan _used;

    public TimeSpan Used()
    {
        try
        {
            // One of its own: to look anew disturbs whoever waits for the process at the same time.
            using var process = Process.GetProcessById(processId);
            _used = process.TotalProcessorTime;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It has ended, and its end is told elsewhere.
        }

        return _used;
    }
}
