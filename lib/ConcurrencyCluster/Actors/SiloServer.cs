using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace ConcurrencyCluster;

/// <summary>One machine of a cluster of actors.</summary>
internal static class SiloServer
{
    // An experiment that nobody ended leaves nothing in a store that somebody else keeps.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    public static async Task StartAsync(string redis, string cluster, string name, int siloPort, int gatewayPort)
    {
        var gate = new CallGate();
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        Log(builder.Logging);
        builder.UseOrleans(silo => silo
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster, cluster))
            .Configure<SiloOptions>(options => options.SiloName = name)
            .Configure<ClusterMembershipOptions>(Hurry)
            .ConfigureEndpoints(IPAddress.Loopback, siloPort, gatewayPort)
            .UseRedisClustering(options => (options.ConfigurationOptions, options.EntryExpiry) = (ExperimentStore.Options(redis), Lifetime))
            .AddRedisGrainStorageAsDefault(options => (options.ConfigurationOptions, options.EntryExpiry) = (ExperimentStore.Options(redis), Lifetime))
            .AddIncomingGrainCallFilter<RefusalWatch>()
            .Services.AddSingleton(gate));
        var host = builder.Build();
        await host.StartAsync();
        ParentProcess.Tell(new Report("Ready") { Name = name });
        _ = Task.Run(() => TellMembersAsync(host.Services.GetRequiredService<IClusterMembershipService>()));
        while (true)
            await DoAsync(await ParentProcess.NextAsync(), gate, host.Services.GetRequiredService<IGrainFactory>());
    }

    // hold · open · call KEY
    private static async Task DoAsync(string command, CallGate gate, IGrainFactory grains)
    {
        switch (command.Split(' '))
        {
            case ["hold"]:
                gate.Hold();
                ParentProcess.Tell(new Report("Holding"));
                break;
            case ["open"]:
                gate.Open();
                break;
            case ["call", var key]:
                var counted = await grains.GetGrain<IStoredCounterGrain>(key).CountAsync();
                ParentProcess.Tell(new Report("Call") { Value = counted.Value, Name = counted.Silo });
                break;
        }
    }

    /// <summary>To where nobody reads it: warnings are part of what is tried here.</summary>
    public static void Log(ILoggingBuilder logging) => logging
        .SetMinimumLevel(LogLevel.Warning)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    // A silo that ended is missed after two or three seconds. In production the defaults are longer.
    private static void Hurry(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedProbesLimit = 2;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(1);
    }

    private static async Task TellMembersAsync(IClusterMembershipService membership)
    {
        await foreach (var view in membership.MembershipUpdates)
        {
            var active = view.Members.Values.Count(member => member.Status == SiloStatus.Active);
            ParentProcess.Tell(new Report("Members") { Value = active });
        }
    }
}
