namespace ConcurrencyLab;

/// <summary>何個かのプロセスが数える場所と、1 の足し方。</summary>
public enum CountPlace
{
    /// <summary>プロセスごとの変数に Interlocked.Increment。ほかのプロセスの変数は見えません。</summary>
    OwnMemory,

    /// <summary>ファイル。数を読み、1 を足して書きます。</summary>
    File,

    /// <summary>ファイルを <c>lock</c> の中で読み書きします。ロックはプロセスごとに別です。</summary>
    FileWithLock,

    /// <summary>ファイルを SemaphoreSlim の中で読み書きします。SemaphoreSlim はプロセスごとに別です。</summary>
    FileWithSemaphoreSlim,

    /// <summary>ファイルを名前付き Mutex の中で読み書きします。Mutex は全プロセスで共有します。</summary>
    FileWithNamedMutex,

    /// <summary>共有メモリ。数を読み、1 を足して書きます。</summary>
    SharedMemory,

    /// <summary>共有メモリに Interlocked.Increment。</summary>
    SharedMemoryInterlocked,

    /// <summary>SQLite。SELECT で読み、1 を足した数を UPDATE で書きます。</summary>
    SqliteSelectUpdate,

    /// <summary>SQLite。<c>UPDATE counter SET n = n + 1</c> の 1 文で足します。</summary>
    SqliteUpdate,

    /// <summary>SQLite。BEGIN IMMEDIATE で始めたトランザクションの中で SELECT と UPDATE をします。</summary>
    SqliteBeginImmediate,

    /// <summary>Redis。GET で読み、1 を足した数を SET で書きます。</summary>
    RedisGetSet,

    /// <summary>Redis。INCR の 1 つで足します。</summary>
    RedisIncr,
}
