using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>How much of the processor a child has used, also once it has ended.</summary>
internal sealed class ProcessorTime(Process process)
{
    private TimeSpan _used;

    public TimeSpan Used()
    {
        try
        {
            process.Refresh();
            _used = process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            // It has ended, and its end is told elsewhere.
        }

        return _used;
    }
}
