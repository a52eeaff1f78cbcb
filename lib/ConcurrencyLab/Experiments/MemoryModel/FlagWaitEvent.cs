namespace ConcurrencyLab;

internal enum FlagWaitEventKind
{
    Waiting,
    FlagSet,
    Ended,
    StillWaiting,
}

/// <summary>What the child reports about the loop, a line of JSON each.</summary>
internal sealed record FlagWaitEvent(FlagWaitEventKind Kind, TimeSpan At);
