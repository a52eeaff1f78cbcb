using System.Runtime;

namespace ConcurrencyLab;

/// <summary>What the watch saw.</summary>
internal enum UncontrolledEvent
{
    None,

    /// <summary>The thread that has the turn is blocked inside a call that is not controlled.</summary>
    Held,

    /// <summary>It keeps running without coming to a scheduling point, while others wait for the turn.</summary>
    BusyWait,

    /// <summary>Everybody waits, and nothing has come from outside for long.</summary>
    Standstill,

    /// <summary>The thread that has the turn has not come to a scheduling point for very long.</summary>
    Endless,
}

/// <summary>
/// Watches what the scheduler does not control. Only here does a verdict depend on the state of a thread and on time: there
/// is no other way to know about a call that blocks inside.
/// </summary>
internal sealed class UncontrolledWatch
{
    /// <summary>How long the one who watches sleeps between two looks.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);

    // A thread that was just let on by another shows as blocked until it gets a processor. The one who watches sleeps and
    // wakes just as it does, so after this many looks without a change nobody is merely late. Whoever lets it on may be: that is
    // seen by whether anybody else in this process runs, or would.
    private const int LooksWhenHeld = 20;
    private const int LooksWhenBusy = 100;
    private const int MostBusyWaits = 6;
    private const int LooksAtStandstill = 500;

    // Of processor time, for each thread that runs: a thread that gets no processor is none that goes round in circles.
    private static readonly TimeSpan s_endless = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_enough = TimeSpan.FromMilliseconds(200);

    private TimeSpan _usedBefore;
    private int _steps = -1;
    private int _quiet;
    private int _blocked;
    private int _busyWaits;

    /// <summary>Whether anything was seen at all.</summary>
    public bool HasSeenAny { get; private set; }

    /// <summary>Whether a thread kept running so often, that it waits by looking again and again.</summary>
    public bool IsBusyWait => _busyWaits >= MostBusyWaits;

    /// <summary>Whether a thread kept running without coming to a point.</summary>
    public bool HasSeenBusyWait => _busyWaits > 0;

    // What is called for the first time is compiled on the thread that calls it, and that is no loop.
    private static TimeSpan Used => Environment.CpuUsage.TotalTime - JitInfo.GetCompilationTime();

    public UncontrolledEvent Look(ControlledThread? running, int steps, bool othersAreReady)
    {
        if (steps != _steps)
        {
            (_steps, _quiet, _blocked) = (steps, 0, 0);
            _usedBefore = Used;
        }

        _quiet++;
        _blocked = running is { IsAwake: true } && ThreadLook.IsBlocked(running.Thread) ? _blocked + 1 : 0;
        var used = Used - _usedBefore;
        var isHeld = _blocked > LooksWhenHeld;
        var isStanding = running is null && _quiet > LooksAtStandstill;
        var others = isHeld || isStanding || used > s_enough ? ThreadLook.Running() - 1 : 1;
        used /= Math.Max(1, others);
        var isLetOn = others > 0 && used <= s_enough;
        var seen = isHeld && !isLetOn ? UncontrolledEvent.Held
            : running is not null && _blocked == 0 && othersAreReady && _quiet > LooksWhenBusy && used > s_enough ? UncontrolledEvent.BusyWait
            : isStanding && !isLetOn ? UncontrolledEvent.Standstill
            : running is not null && used > s_endless ? UncontrolledEvent.Endless
            : UncontrolledEvent.None;
        HasSeenAny |= seen != UncontrolledEvent.None;
        _busyWaits += seen == UncontrolledEvent.BusyWait ? 1 : 0;
        if (seen != UncontrolledEvent.None)
            (_quiet, _blocked, _usedBefore) = (0, 0, Used);
        return seen;
    }
}
