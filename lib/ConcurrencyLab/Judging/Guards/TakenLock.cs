namespace ConcurrencyLab;

/// <summary>Whom a lock lets in beside the one who has taken it.</summary>
internal enum LockMode
{
    /// <summary>Nobody.</summary>
    Exclusive,

    /// <summary>Other readers.</summary>
    Read,

    /// <summary>As many as there are permits.</summary>
    Permit,
}

/// <summary>A lock that was taken, and not given back yet.</summary>
/// <param name="Gate">The object.</param>
/// <param name="Mode">Whom it lets in.</param>
/// <param name="Number">Of all locks that were taken in the run: taken again, it has another one.</param>
internal sealed record TakenLock(object Gate, LockMode Mode, int Number);
