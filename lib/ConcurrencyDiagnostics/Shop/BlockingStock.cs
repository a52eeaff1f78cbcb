using ConcurrencyDiagnostics;
using Microsoft.AspNetCore.Http;

namespace Shop;

/// <summary>Ill: waits for the answer about the stock on a thread of the pool, as a call to a database without await does.</summary>
internal static class BlockingStock
{
    public static async Task HandleAsync(HttpContext context)
    {
        Thread.Sleep(300);
        await TextReply.WriteAsync(context, "ok");
    }
}
