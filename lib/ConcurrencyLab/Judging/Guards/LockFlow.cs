using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>
/// One call of the learner's code, on whatever threads it goes on, and the locks that it holds. A lock that is kept while
/// another thread is waited for guards what that one does; one that is taken before an <c>await</c> is held behind it.
/// </summary>
internal sealed class LockFlow(LockEvidence evidence)
{
    private static readonly AsyncLocal<LockFlow?> s_current = new();

    private long _since;

    public LockEvidence Evidence => evidence;

    /// <summary>For how long, by the real clock, it has held a lock, and not holds it any more.</summary>
    public TimeSpan TimeHeld { get; private set; }

    /// <summary>The locks that it holds now.</summary>
    public IReadOnlyList<TakenLock> Held { get; private set; } = [];

    /// <summary>Whether it went on without a lock that it tried to take.</summary>
    public bool HasMissed { get; private set; }

    /// <summary>The one that the calling code belongs to; null outside of a check.</summary>
    public static LockFlow? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    public static void Take(object gate, LockMode mode = LockMode.Exclusive) => Current?.Add(gate, mode);

    public static void Give(object gate) => Current?.Remove(gate);

    public static void Miss()
    {
        if (Current is { } flow)
            flow.HasMissed = flow.Evidence.HasMissed = true;
    }

    private void Add(object gate, LockMode mode)
    {
        _since = Held.Count == 0 ? Stopwatch.GetTimestamp() : _since;
        Held = [.. Held, evidence.Take(gate, mode)];
    }

    private void Remove(object gate)
    {
        var last = Held.LastOrDefault(held => held.Gate == gate);
        Held = [.. Held.Where(held => held != last)];
        if (last is not null && Held.Count == 0)
            TimeHeld += Stopwatch.GetElapsedTime(_since);
        evidence.Give(gate, isHeld: last is not null);
    }
}
