using System.Globalization;

namespace ConcurrencyCluster;

/// <summary>What this program is when it is started: a server, or somebody who uses one.</summary>
internal static class Roles
{
    public static Func<Task>? Find(string[] args) => args switch
    {
        ["garnet"] => Listening(() =>
        {
            var store = GarnetStore.Start();
            ParentProcess.Tell(new { store.Port });
            return Task.CompletedTask;
        }),
        ["web", var redis, var prefix] => Listening(() => WebServer.StartAsync(new ExperimentStore(redis, prefix))),
        ["balancer", .. var servers] => Listening(() => Balancer.StartAsync(servers)),
        ["holder", var redis, var prefix, var way] => Listening(() => LeaseHolder.RunAsync(new ExperimentStore(redis, prefix), way)),
        ["pauser", var process] => () => Pauser.RunAsync(int.Parse(process, CultureInfo.InvariantCulture)),
        ["silo", var redis, var cluster, var name, var siloPort, var gatewayPort] => Listening(() => SiloServer.StartAsync(
            redis, cluster, name, int.Parse(siloPort, CultureInfo.InvariantCulture), int.Parse(gatewayPort, CultureInfo.InvariantCulture))),
        ["actor-clients", var redis, var cluster, var clients] => Listening(() => ActorClients.RunAsync(
            redis, cluster, int.Parse(clients, CultureInfo.InvariantCulture))),
        _ => null,
    };

    private static Func<Task> Listening(Func<Task> role) => () =>
    {
        ParentProcess.Listen(atEnd: () => { });
        return role();
    };
}
