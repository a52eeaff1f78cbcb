using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ConcurrencyCluster;

/// <summary>One of several web servers of a service: counts visits, takes payments, and tells its parent of each request.</summary>
internal static class WebServer
{
    // The experiments block threads of the pool on purpose, and none of them is about their number.
    private const int PoolThreads = 64;

    public static async Task StartAsync(ExperimentStore store)
    {
        ThreadPool.SetMinThreads(PoolThreads, PoolThreads);
        var app = Build();
        var visits = new StoredVisits(store.Database, store.Key("visits"), MeetOthers, count => ParentProcess.Tell(new Report("Written") { Value = count }));
        app.MapGet("/here", () => Handled(0, visits.CountHere));
        app.MapGet("/get-set", () => Handled(0, visits.CountWithGetAndSet));
        app.MapGet("/incr", () => Handled(0, visits.CountWithIncr));
        app.MapPost("/pay/{way}", context => PayAsync(context, store));
        await app.StartAsync();
        ParentProcess.Tell(new Report("Ready") { Value = new Uri(app.Urls.First()).Port });
    }

    /// <summary>A server for this machine alone, on a port that the system gives.</summary>
    public static WebApplication Build(Action<WebApplicationBuilder>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        more?.Invoke(builder);
        return builder.Build();
    }

    // The parent lets everybody go on when all have read.
    private static void MeetOthers(int read)
    {
        ParentProcess.Tell(new Report("Read") { Value = read });
        ParentProcess.Next();
    }

    private static string Handled(long number, Func<long> handle)
    {
        var began = Stopwatch.GetTimestamp();
        var result = handle();
        ParentProcess.Tell(new Report("Handled") { Number = number, Value = result, Began = began });
        return $"{result}";
    }

    private static string Handled(long number, Func<int> handle) => Handled(number, () => (long)handle());

    private static async Task PayAsync(HttpContext context, ExperimentStore store)
    {
        var began = Stopwatch.GetTimestamp();
        var number = long.Parse(context.Request.Headers["Attempt"].ToString(), System.Globalization.CultureInfo.InvariantCulture);
        var payments = new Payments(store.Database, store.Key("payments"), () => context.Request.Headers.ContainsKey("Hold") ? HoldAsync(number) : Task.CompletedTask);
        var key = store.Key("done-" + context.Request.Headers["Idempotency-Key"]);
        var paid = await ($"{context.Request.RouteValues["way"]}" switch
        {
            "no-key" => payments.PayAsync(),
            "check-then-record" => payments.PayAfterCheckAsync(key),
            _ => payments.PayOnceAsync(key),
        });
        ParentProcess.Tell(new Report("Handled") { Number = number, Value = paid, Began = began });
        // The work is done, and its reply is lost.
        if (context.Request.Headers.ContainsKey("Lose-Reply"))
            context.Abort();
        else
            await context.Response.WriteAsync($"{paid}");
    }

    private static async Task HoldAsync(long number)
    {
        ParentProcess.Tell(new Report("Working") { Number = number });
        await ParentProcess.NextAsync();
    }
}
