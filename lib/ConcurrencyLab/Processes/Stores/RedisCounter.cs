using StackExchange.Redis;

namespace ConcurrencyLab;

/// <summary>A number under a key of its own in a Redis server, and a connection of one's own to it.</summary>
internal sealed class RedisCounter : IDisposable
{
    // For a server that is there and silent: half of what the experiment has, since on a busy machine an answer may take seconds. One that has gone is an error at once: waiting for its return would look like a cell that hangs.
    private const int Timeout = 15_000;

    // The key goes by itself should nobody be left to delete it.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private readonly ConnectionMultiplexer _connection;
    private readonly RedisKey _key;

    public RedisCounter(string key)
    {
        var (host, port) = Redis.Address;
        _key = key;
        _connection = ConnectionMultiplexer.Connect(new ConfigurationOptions
        {
            EndPoints = { { host, port } },
            AbortOnConnectFail = true,
            ConnectRetry = 1,
            ConnectTimeout = Timeout,
            SyncTimeout = Timeout,
            BacklogPolicy = BacklogPolicy.FailFast,
        });
    }

    private IDatabase Database => _connection.GetDatabase();

    public void Create() => Database.StringSet(_key, 0, Lifetime);

    public int Read() => (int)Database.StringGet(_key);

    public void Write(int value) => Database.StringSet(_key, value, Lifetime);

    public void AddOne() => Database.StringIncrement(_key);

    public void Delete() => Database.KeyDelete(_key);

    public void Dispose() => _connection.Dispose();
}

internal sealed class RedisGetSetStore(RedisCounter counter) : ReadWriteStore(Guard.None)
{
    public override int Read() => counter.Read();

    public override void Delete() => counter.Delete();

    public override void Dispose() => counter.Dispose();

    public override void Create() => counter.Create();

    protected override void Write(int value) => counter.Write(value);
}

internal sealed class RedisIncrStore(RedisCounter counter) : AtomicStore
{
    public override void Create() => counter.Create();

    public override int Read() => counter.Read();

    public override void Delete() => counter.Delete();

    public override void Dispose() => counter.Dispose();

    protected override void AddOne() => counter.AddOne();
}
