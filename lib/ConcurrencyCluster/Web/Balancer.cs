using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.LoadBalancing;

namespace ConcurrencyCluster;

/// <summary>Stands before several servers and shares the requests out in turn.</summary>
internal static class Balancer
{
    private const string Servers = "servers";

    public static async Task StartAsync(IReadOnlyList<string> addresses)
    {
        var app = WebServer.Build(builder => builder.Services.AddReverseProxy().LoadFromMemory(
            [new RouteConfig { RouteId = "all", ClusterId = Servers, Match = new RouteMatch { Path = "{**path}" } }],
            [
                new ClusterConfig
                {
                    ClusterId = Servers,
                    LoadBalancingPolicy = LoadBalancingPolicies.RoundRobin,
                    Destinations = addresses.ToDictionary(address => address, address => new DestinationConfig { Address = address }),
                },
            ]));
        app.MapReverseProxy();
        await app.StartAsync();
        ParentProcess.Tell(new Report("Ready") { Value = new Uri(app.Urls.First()).Port });
    }
}
