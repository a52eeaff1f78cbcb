using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Garnet;
using Garnet.server;
using Tsavorite.core;

namespace ConcurrencyCluster;

/// <summary>A Redis-compatible server for this machine alone, with little memory and no file.</summary>
internal sealed class GarnetStore : IDisposable
{
    private readonly GarnetServer _server;

    private GarnetStore(GarnetServer server, int port)
    {
        _server = server;
        Port = port;
    }

    /// <summary>The port that the system has given.</summary>
    public int Port { get; }

    public static GarnetStore Start()
    {
        // Port 0: the system gives a free one in the same step in which it is taken.
        var endPoint = new IPEndPoint(IPAddress.Loopback, 0);
        var listener = new GarnetServerTcp(endPoint);
        var server = new GarnetServer(OptionsFor(endPoint), servers: [listener]);
        server.Start();
        return new GarnetStore(server, ((IPEndPoint)ListenSocketOf(listener).LocalEndPoint!).Port);
    }

    public void Dispose() => _server.Dispose();

    // As the course uses it: a few counters. The default is 16 GB for values and 128 MB for the index.
    private static GarnetServerOptions OptionsFor(EndPoint endPoint) => new()
    {
        EndPoints = [endPoint],
        QuietMode = true,
        LogMemorySize = "16m",
        PageSize = "64k",
        IndexMemorySize = "64k",
        BufferPoolMemoryBudget = "1m",
        MaxDatabases = 1,
        DisablePubSub = true,
        EnableLua = true,
        LuaOptions = new LuaOptions(),
        // Without it a script's commands may be parted by those of others, and it would keep nothing that it promises.
        LuaTransactionMode = true,
        // Where SAVE would write to.
        DeviceFactoryCreator = new NullNamedDeviceFactoryCreator(),
    };

    // Garnet tells nobody which port it was given: a field of its package, whose version is pinned.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "listenSocket")]
    private static extern ref Socket ListenSocketOf(GarnetServerTcp server);
}
