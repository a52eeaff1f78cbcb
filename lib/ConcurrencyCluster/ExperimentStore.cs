using StackExchange.Redis;

namespace ConcurrencyCluster;

/// <summary>The store that several processes share, and the keys of one experiment in it.</summary>
/// <param name="address">Where it answers, as host:port.</param>
/// <param name="prefix">With what the experiment's keys begin, so that no other one has them.</param>
internal sealed class ExperimentStore(string address, string prefix)
{
    /// <summary>How long a server that is there may be silent: on a busy machine an answer may take seconds.</summary>
    private const int Timeout = 15_000;

    public IDatabase Database { get; } = ConnectionMultiplexer.Connect(Options(address)).GetDatabase();

    public RedisKey Key(string name) => $"{prefix}{name}";

    /// <summary>How any client of the store connects.</summary>
    public static ConfigurationOptions Options(string address)
    {
        var options = ConfigurationOptions.Parse(address);
        options.AbortOnConnectFail = true;
        options.ConnectRetry = 1;
        options.ConnectTimeout = Timeout;
        options.SyncTimeout = Timeout;
        options.AsyncTimeout = Timeout;
        return options;
    }
}
