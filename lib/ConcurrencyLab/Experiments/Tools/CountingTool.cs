namespace ConcurrencyLab;

/// <summary>正しく数えるための道具。</summary>
public enum CountingTool
{
    /// <summary>道具なし。ファイルの数を読み、1 を足して書きます。</summary>
    None,

    /// <summary><c>lock</c> の中でファイルを読み書きします。</summary>
    Lock,

    /// <summary>SemaphoreSlim の中でファイルを読み書きします。</summary>
    SemaphoreSlim,

    /// <summary>変数に Interlocked.Increment。</summary>
    Interlocked,

    /// <summary>共有メモリに Interlocked.Increment。</summary>
    SharedMemoryInterlocked,

    /// <summary>名前付き Mutex の中でファイルを読み書きします。</summary>
    NamedMutex,

    /// <summary>SQLite の <c>UPDATE counter SET n = n + 1</c>。</summary>
    SqlUpdate,

    /// <summary>Redis の INCR。</summary>
    RedisIncr,
}
