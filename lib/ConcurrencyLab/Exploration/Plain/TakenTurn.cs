namespace ConcurrencyLab;

/// <summary>A turn of a run: who could have had it (as bits), who had it, where it began, and what it touched.</summary>
internal struct TakenTurn
{
    public uint Runnable;
    public int Thread;

    /// <summary>The turn in which its thread was started, when this is that thread's first one; else -1.</summary>
    public int StartedIn;

    /// <summary>The number of the place in the code where it began; -1 for none.</summary>
    public int Site;

    public Footprint Touched;
}
