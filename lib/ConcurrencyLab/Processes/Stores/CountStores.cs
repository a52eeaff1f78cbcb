using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Opens one place for each thread that counts there, and holds what the threads of a process share.</summary>
/// <param name="place">Where to count.</param>
/// <param name="folder">The folder for files. Its name, which no other experiment has, names what else lies on this machine.</param>
/// <param name="key">What names the count in a server that others reach too.</param>
internal sealed class CountStores(CountPlace place, string folder, string key) : IDisposable
{
    private readonly StrongBox<int> _ownMemory = new();
    private readonly Guard _guard = place switch
    {
        CountPlace.FileWithLock => new MonitorGuard(),
        CountPlace.FileWithSemaphoreSlim => new SemaphoreGuard(),
        CountPlace.FileWithNamedMutex => new NamedMutexGuard(Path.GetFileName(folder)),
        _ => Guard.None,
    };

    public CountStore Open() => place switch
    {
        CountPlace.OwnMemory => new OwnMemoryStore(_ownMemory),
        CountPlace.SharedMemory => new SharedMemoryStore(PathOf("counter.bin")),
        CountPlace.SharedMemoryInterlocked => new SharedMemoryInterlockedStore(PathOf("counter.bin")),
        CountPlace.SqliteUpdate => new SqliteUpdateStore(new SqliteCounter(PathOf("counter.db"))),
        CountPlace.SqliteSelectUpdate or CountPlace.SqliteBeginImmediate => OpenSqlite(new SqliteCounter(PathOf("counter.db"))),
        CountPlace.RedisGetSet => new RedisGetSetStore(new RedisCounter(key)),
        CountPlace.RedisIncr => new RedisIncrStore(new RedisCounter(key)),
        _ => new FileStore(PathOf("counter.txt"), _guard),
    };

    public void Dispose() => (_guard as IDisposable)?.Dispose();

    private SqliteSelectUpdateStore OpenSqlite(SqliteCounter counter) =>
        new(counter, place == CountPlace.SqliteBeginImmediate ? new ImmediateTransaction(counter) : Guard.None);

    private string PathOf(string file) => Path.Combine(folder, file);
}
