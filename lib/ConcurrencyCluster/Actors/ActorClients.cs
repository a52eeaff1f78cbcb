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
        ParentProcess.Tell(new Report("Ready"));
        List<ActorClient> connected = [];
        while (true)
        {
            // connect · calls KIND KEY TIMES · flow KIND KEY · stop · read KIND KEY
            switch ((await ParentProcess.NextAsync()).Split(' '))
            {
                case ["connect"]:
                    connected.AddRange(await Task.WhenAll(Enumerable.Range(1, clients).Select(number => ConnectAsync(redis, cluster, number))));
                    ParentProcess.Tell(new Report("Connected"));
                    break;
                case ["calls", var kind, var key, var times]:
                    await Task.WhenAll(connected.Select(client => client.CallAsync(kind, key, int.Parse(times, CultureInfo.InvariantCulture))));
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

    private static async Task<ActorClient> ConnectAsync(string redis, string cluster, int number)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        SiloServer.Log(builder.Logging);
        builder.UseOrleansClient(client => client
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster, cluster))
            .Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(10))
            .Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(1))
            .UseRedisClustering(options => options.ConfigurationOptions = ExperimentStore.Options(redis)));
        var host = builder.Build();
        await host.StartAsync();
        return new ActorClient(number, host.Services.GetRequiredService<IGrainFactory>());
    }
}
