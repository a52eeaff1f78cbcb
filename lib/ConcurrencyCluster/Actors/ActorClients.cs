using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace ConcurrencyCluster;

/// <summary>Clients of the cluster, each with connections of its own, that call one actor at the same time.</summary>
internal static class ActorClients
{
    public static async Task RunAsync(string redis, string cluster, int clients)
    {
        List<IHost> hosts = [.. Enumerable.Range(0, clients).Select(_ => Build(redis, cluster))];
        List<ActorClient> connected = [];
        ParentProcess.Tell(new Report("Ready"));
        while (true)
        {
            // connect · calls KIND KEY TIMES CLIENTS · flow KIND KEY … stop · read KIND KEY
            switch ((await ParentProcess.NextAsync()).Split(' '))
            {
                case ["connect"]:
                    connected.AddRange(await Task.WhenAll(hosts.Select(ConnectAsync)));
                    ParentProcess.Tell(new Report("Connected"));
                    break;
                case ["calls", var kind, var key, var times, var callers]:
                    await Task.WhenAll(connected.Take(int.Parse(callers, CultureInfo.InvariantCulture))
                        .Select(client => client.CallAsync(kind, key, int.Parse(times, CultureInfo.InvariantCulture))));
                    ParentProcess.Tell(new Report("Stopped"));
                    break;
                case ["flow", var kind, var key]:
                    using (var stop = new CancellationTokenSource())
                    {
                        var flow = Task.WhenAll(connected.Select(client => client.FlowAsync(kind, key, stop.Token)));
                        await ParentProcess.NextAsync();
                        await stop.CancelAsync();
                        await flow;
                    }

                    ParentProcess.Tell(new Report("Stopped"));
                    break;
                case ["read", var kind, var key]:
                    ParentProcess.Tell(new Report("Value") { Value = await connected[0].ReadAsync(kind, key) });
                    break;
            }
        }
    }

    private static async Task<ActorClient> ConnectAsync(IHost host, int index)
    {
        await host.StartAsync();
        return new ActorClient(index + 1, host.Services.GetRequiredService<IGrainFactory>());
    }

    private static IHost Build(string redis, string cluster)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        SiloServer.Log(builder.Logging);
        builder.UseOrleansClient(client => client
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster, cluster))
            .Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(1))
            .UseRedisClustering(options => options.ConfigurationOptions = ExperimentStore.Options(redis)));
        return builder.Build();
    }
}
