namespace ConcurrencyLab;

/// <summary>What is wrong with the locks around a variable.</summary>
internal enum GuardFault
{
    /// <summary>Nothing, as far as locks tell.</summary>
    None,

    /// <summary>No lock was taken anywhere.</summary>
    NoLock,

    /// <summary>Locks were taken, but none was held at any access.</summary>
    Elsewhere,

    /// <summary>Somebody went on without the lock that they had tried to take.</summary>
    Missed,

    /// <summary>Held where the variable is read, and not where it is written.</summary>
    ReadsOnly,

    /// <summary>Held where the variable is written, and not where it is read.</summary>
    WritesOnly,

    /// <summary>Held at some reads and writes, and not at others.</summary>
    Sometimes,

    /// <summary>Different boxes of a value.</summary>
    Boxes,

    /// <summary>Different strings with the same letters.</summary>
    EqualStrings,

    /// <summary>Different objects that were made in the run.</summary>
    NewObjects,

    /// <summary>Other different objects.</summary>
    DifferentObjects,

    /// <summary>Taken as a reader, beside other readers.</summary>
    ReadLock,

    /// <summary>Given back between two accesses of one call.</summary>
    Pieces,

    /// <summary>Held by several at once.</summary>
    Several,
}
