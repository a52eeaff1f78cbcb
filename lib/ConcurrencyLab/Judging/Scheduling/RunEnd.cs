namespace ConcurrencyLab;

/// <summary>How a controlled run ended.</summary>
internal enum RunEnd
{
    /// <summary>All threads finished, some perhaps with an exception.</summary>
    Finished,

    /// <summary>Every thread that is left waits, and nobody can end that.</summary>
    Deadlock,

    /// <summary>While one was held at a point, another one looked again and again whether it may go on.</summary>
    BusyWait,

    /// <summary>A thread still ran when it had taken more steps than any answer needs.</summary>
    StepLimit,
}

/// <summary>Ends the code of a thread whose run is over.</summary>
internal sealed class RunOverException() : OperationCanceledException("判定は終わりました。");
