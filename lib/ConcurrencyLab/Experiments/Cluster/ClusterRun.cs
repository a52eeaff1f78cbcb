using StackExchange.Redis;

namespace ConcurrencyLab;

/// <summary>One experiment with processes that share nothing but a store: its processes, its folder, its keys. All of it goes with it.</summary>
internal sealed class ClusterRun : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<ClusterProcess> _processes = [];
    private readonly string _program;
    private readonly ConnectionMultiplexer _connection;

    private ClusterRun(string program, string address, ConnectionMultiplexer connection)
    {
        _program = program;
        _connection = connection;
        Address = address;
        Prefix = $"{Path.GetFileName(_folder.Path)}-";
    }

    /// <summary>Where the store answers, as host:port.</summary>
    public string Address { get; }

    /// <summary>With what this experiment's keys begin.</summary>
    public string Prefix { get; }

    public IDatabase Store => _connection.GetDatabase();

    /// <exception cref="ClusterException">The store or the program is not to be had, and why.</exception>
    public static async Task<ClusterRun> BeginAsync()
    {
        var redis = await Redis.CheckAsync();
        if (!redis.IsReachable)
            throw new ClusterException(redis.Problem);
        var project = ClusterProject.Of(Path.GetDirectoryName(typeof(ClusterRun).Assembly.Location)!);
        await ClusterBuild.EnsureAsync(project);
        return new ClusterRun(project.Program, redis.Address, await ConnectionMultiplexer.ConnectAsync(redis.Address));
    }

    /// <summary>Runs an experiment, and shows in its place what to do when it cannot be run.</summary>
    public static async Task<ClusterResult> ShowAsync(Func<ClusterRun, Task<ClusterResult>> experiment)
    {
        try
        {
            await using var run = await BeginAsync();
            return await experiment(run);
        }
        catch (Exception e) when (Explain(e) is { } problem)
        {
            return new ClusterResult(problem);
        }
    }

    /// <summary>What to do about an error; null for a mistake of this library.</summary>
    public static string? Explain(Exception e) => e switch
    {
        ClusterException => e.Message,
        HttpRequestException or TaskCanceledException => "サーバーから応答がありません。このセルをもう一度実行してください。",
        RedisException or TimeoutException => "保存先のサーバーから応答がありません。このセルをもう一度実行してください。自分で起動した Redis サーバーなら、動いているかを確かめてください。",
        _ => null,
    };

    public RedisKey Key(string name) => $"{Prefix}{name}";

    /// <summary>Starts a process of the cluster program.</summary>
    /// <param name="name">What a learner calls it.</param>
    /// <param name="arguments">What it is told to be.</param>
    public ClusterProcess Start(string name, params string[] arguments)
    {
        var process = new ClusterProcess(name, _program, _folder.Path, arguments);
        _processes.Add(process);
        return process;
    }

    /// <summary>Ends the processes at once, and leaves the rest.</summary>
    public void Kill()
    {
        foreach (var process in _processes)
            process.Kill();
        _folder.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            process.Kill();
        foreach (var process in _processes)
            process.Dispose();
        try
        {
            var keys = await _connection.GetServers()[0].KeysAsync(pattern: $"{Prefix}*").ToListAsync();
            await Store.KeyDeleteAsync([.. keys]);
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            // The store has gone, and its keys with it.
        }

        await _connection.DisposeAsync();
        _folder.Dispose();
    }
}
