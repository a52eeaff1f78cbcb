namespace ConcurrencyLab;

/// <summary>Where several processes keep a count, and how each of them adds one to it.</summary>
public enum CountPlace
{
    /// <summary>A variable of each process, with Interlocked.Increment. No process sees another one's.</summary>
    OwnMemory,

    /// <summary>A file: read the number, write the number plus one.</summary>
    File,

    /// <summary>A file, inside a <c>lock</c>, of which each process has its own.</summary>
    FileWithLock,

    /// <summary>A file, inside a SemaphoreSlim, of which each process has its own.</summary>
    FileWithSemaphoreSlim,

    /// <summary>A file, inside a Mutex with a name, which all processes share.</summary>
    FileWithNamedMutex,

    /// <summary>A memory-mapped file: read the number, write the number plus one.</summary>
    SharedMemory,

    /// <summary>A memory-mapped file, with Interlocked.Increment on it.</summary>
    SharedMemoryInterlocked,

    /// <summary>SQLite: SELECT the number, then UPDATE it to the number plus one.</summary>
    SqliteSelectUpdate,

    /// <summary>SQLite: one <c>UPDATE counter SET n = n + 1</c>.</summary>
    SqliteUpdate,

    /// <summary>SQLite: SELECT and UPDATE inside a transaction that BEGIN IMMEDIATE has begun.</summary>
    SqliteBeginImmediate,

    /// <summary>Redis: GET the number, then SET it to the number plus one.</summary>
    RedisGetSet,

    /// <summary>Redis: one INCR.</summary>
    RedisIncr,
}
