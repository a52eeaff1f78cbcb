using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>A thread, as the named locks see it: what it holds and what it waits for. All of it is read and written under <see cref="Gate"/>.</summary>
internal sealed class LockUser
{
    /// <summary>Guards all named locks together, so that a look at them sees one moment.</summary>
    public static readonly object Gate = new();

    [ThreadStatic]
    private static LockUser? t_current;

    private readonly List<NamedLock> _held = [];

    private LockUser(string name, Rendezvous? meeting)
    {
        Name = name;
        Meeting = meeting;
    }

    /// <summary>The calling thread.</summary>
    public static LockUser Current => t_current ??= new LockUser($"スレッド（ID {Environment.CurrentManagedThreadId}）", meeting: null);

    public string Name { get; }

    /// <summary>Where the threads of a live run wait for one another, if this is one of them.</summary>
    public Rendezvous? Meeting { get; }

    public NamedLock? WaitsFor { get; private set; }

    public IReadOnlyList<NamedLock> Held => _held;

    /// <summary>Gives the calling thread, which is new, its name and its meeting.</summary>
    public static LockUser Introduce(string name, Rendezvous meeting) => t_current = new LockUser(name, meeting);

    /// <summary>Waits until a lock is free; false when that took too long.</summary>
    public bool WaitFor(NamedLock wanted, TimeSpan limit)
    {
        WaitsFor = wanted;
        Meeting?.Changed();
        var started = Stopwatch.GetTimestamp();
        try
        {
            while (wanted.Owner is not null)
            {
                var rest = limit - Stopwatch.GetElapsedTime(started);
                if (rest <= TimeSpan.Zero)
                    return false;
                Monitor.Wait(Gate, rest);
                // Before looking whether it is free now: one abandoned thread must not go on with what another one let go.
                Meeting?.ThrowIfAbandoned();
            }

            return true;
        }
        finally
        {
            WaitsFor = null;
        }
    }

    public void HasTaken(NamedLock taken)
    {
        _held.Add(taken);
        Meeting?.Join(this);
    }

    public void HasGivenBack(NamedLock given)
    {
        _held.Remove(given);
        Monitor.PulseAll(Gate);
    }

    /// <summary>Whether this one waits for another one, who perhaps waits for a third, and so on, up to the given one.</summary>
    public bool WaitsInTheEndFor(LockUser other)
    {
        var met = new HashSet<LockUser>();
        for (var next = WaitsFor?.Owner; next is not null && met.Add(next); next = next.WaitsFor?.Owner)
        {
            if (next == other)
                return true;
        }

        return false;
    }

    /// <summary>The threads that wait for one another, from this one on; empty if the last one is not waiting or none is met twice.</summary>
    public IReadOnlyList<LockUser> Circle()
    {
        var met = new List<LockUser> { this };
        for (var next = WaitsFor?.Owner; next is not null; next = next.WaitsFor?.Owner)
        {
            if (met.IndexOf(next) is >= 0 and var first)
                return met[first..];
            met.Add(next);
        }

        return [];
    }
}
