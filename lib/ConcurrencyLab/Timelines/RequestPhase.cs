namespace ConcurrencyLab;

/// <summary>A part of a handler's work that it named. Times are from the moment when all requests were sent.</summary>
/// <param name="Name">The name given.</param>
/// <param name="Started">When the handler entered the phase.</param>
/// <param name="Ended">When the next phase began, or the handler ended.</param>
public sealed record RequestPhase(string Name, TimeSpan Started, TimeSpan Ended)
{
    /// <summary>How long the phase lasted.</summary>
    public TimeSpan Duration => Ended - Started;
}
