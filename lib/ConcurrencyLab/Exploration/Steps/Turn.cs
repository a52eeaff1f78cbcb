namespace ConcurrencyLab;

/// <summary>A turn of the schedule being explored: who could run (as bits), who does, who was tried, who only goes round.</summary>
internal struct Turn
{
    public uint Runnable;
    public uint Tried;
    public uint Circling;
    public int Thread;
    public bool IsRound;
    public string? Label;
}
