using ConcurrencyDiagnostics;
using Microsoft.AspNetCore.Http;

namespace Shop;

/// <summary>Healthy: waits for the answer about the stock without a thread.</summary>
internal static class PatientStock
{
    public static async Task HandleAsync(HttpContext context)
    {
        await Task.Delay(300, context.RequestAborted);
        await TextReply.WriteAsync(context, "ok");
    }
}
