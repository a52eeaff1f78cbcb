using ConcurrencyLab;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop;

namespace ConcurrencyDiagnostics;

/// <summary>A real web service, ill in one way. It tells its port, and serves until its parent ends.</summary>
internal static class Service
{
    // So that a thread that waits for a lock does not starve the others: each illness is to show alone, and on every machine.
    private const int ThreadsAtHand = 48;

    public static async Task RunAsync(Illness illness, string folder)
    {
        if (illness is not (Illness.Healthy or Illness.Starvation))
            ThreadPool.SetMinThreads(ThreadsAtHand, ThreadsAtHand);

        // Empty: environment variables and appsettings.json of a folder could open ports to the network.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            // A starved pool sends late; Kestrel would take that for a client that reads too slowly, and break its connection off.
            options.Limits.MinResponseDataRate = null;
            options.Listen(IPAddress.Loopback, 0);
        });
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(HandlerFor(illness));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        JsonReport.Write(new { new Uri(address).Port });
        await Task.Delay(Timeout.Infinite);
    }

    private static RequestDelegate HandlerFor(Illness illness) => illness switch
    {
        Illness.Starvation => BlockingStock.HandleAsync,
        Illness.Deadlock => new TicketDesk().HandleAsync,
        Illness.Contention => new AccessLog().HandleAsync,
        Illness.LostUpdate => new VisitCounter().HandleAsync,
        _ => PatientStock.HandleAsync,
    };
}
