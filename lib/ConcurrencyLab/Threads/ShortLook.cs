using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// Looking again and again for what another thread is about to do, with a yield in between, instead of sleeping until it is done.
/// Where others want the processors, whoever yields waits for them all, and whoever sleeps is woken before them: there it does not
/// pay, and is not done for a while.
/// </summary>
internal static class ShortLook
{
    private const int Rest = 100;
    private static readonly long s_most = Stopwatch.Frequency / 10_000;

    // Written by many threads, and what one of them misses makes no difference: it only saves time.
    private static int s_rest;

    /// <summary>Whether to begin.</summary>
    public static bool Pays
    {
        [MethodImpl(Hot.Path)]
        get => s_rest <= 0 || s_rest-- <= 0;
    }

    /// <summary>Whether to end, since a yield came back late.</summary>
    /// <param name="since">The time stamp at which it began.</param>
    [MethodImpl(Hot.Path)]
    public static bool IsLate(long since)
    {
        if (Stopwatch.GetTimestamp() - since < s_most)
            return false;
        s_rest = Rest;
        return true;
    }
}
