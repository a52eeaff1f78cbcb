namespace ConcurrencyLab;

/// <summary>What keeps a count right, or is meant to.</summary>
public enum CountingTool
{
    /// <summary>Nothing: a number in a file is read, and written plus one.</summary>
    None,

    /// <summary><c>lock</c> around reading and writing a file.</summary>
    Lock,

    /// <summary>SemaphoreSlim around reading and writing a file.</summary>
    SemaphoreSlim,

    /// <summary>Interlocked.Increment on a variable.</summary>
    Interlocked,

    /// <summary>Interlocked.Increment on a memory-mapped file.</summary>
    SharedMemoryInterlocked,

    /// <summary>A Mutex with a name around reading and writing a file.</summary>
    NamedMutex,

    /// <summary><c>UPDATE counter SET n = n + 1</c> in SQLite.</summary>
    SqlUpdate,

    /// <summary>INCR in Redis.</summary>
    RedisIncr,
}
