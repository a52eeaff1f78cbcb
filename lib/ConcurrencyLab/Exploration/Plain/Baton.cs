using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>What one thread hands to another one, so that it goes on: it is looked for a moment, then waited for.</summary>
internal sealed class Baton
{
    private const int Nobody = 0;
    private const int Given = 1;
    private const int Awaited = 2;

    // Measured on two cores, busy ones too: handed over while the other one looks and yields, 2 µs; woken from its sleep, 20.
    private const int Looks = 40;

    private readonly object _gate = new();
    private int _state;

    [MethodImpl(Hot.Path)]
    public void Give()
    {
        if (Interlocked.Exchange(ref _state, Given) != Awaited)
            return;
        lock (_gate)
            Monitor.Pulse(_gate);
    }

    public void Await() => Await(Timeout.InfiniteTimeSpan);

    /// <summary>False when it was not given in time.</summary>
    [MethodImpl(Hot.Path)]
    public bool Await(TimeSpan limit)
    {
        var since = Stopwatch.GetTimestamp();
        for (var look = ShortLook.Pays ? 0 : Looks; look < Looks && !ShortLook.IsLate(since); look++)
        {
            if (Volatile.Read(ref _state) == Given)
            {
                Volatile.Write(ref _state, Nobody);
                return true;
            }

            Thread.Yield();
        }

        lock (_gate)
        {
            if (Interlocked.CompareExchange(ref _state, Awaited, Nobody) == Nobody)
            {
                while (Volatile.Read(ref _state) != Given)
                {
                    if (!Monitor.Wait(_gate, limit) && Interlocked.CompareExchange(ref _state, Nobody, Awaited) == Awaited)
                        return false;
                }
            }

            Volatile.Write(ref _state, Nobody);
            return true;
        }
    }
}
