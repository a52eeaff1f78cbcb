namespace ConcurrencyLab;

/// <summary>An access to a variable: by whom, when in that thread, and where in the code.</summary>
internal sealed record RaceAccess(string Thread, int Index, int Time, AccessSite Site)
{
    /// <summary>Whether it comes before whatever has this clock.</summary>
    public bool IsBefore(VectorClock clock) => clock[Index] >= Time;
}
