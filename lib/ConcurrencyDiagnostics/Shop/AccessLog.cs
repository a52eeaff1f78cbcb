using Microsoft.AspNetCore.Http;

namespace Shop;

/// <summary>Ill: every request passes through one lock, and something slow is done inside.</summary>
internal sealed class AccessLog
{
    private readonly object _gate = new();
    private int _lines;

    public async Task HandleAsync(HttpContext context)
    {
        Append();
        await context.Response.WriteAsync("ok");
    }

    private void Append()
    {
        lock (_gate)
        {
            _lines++;
            WriteToDisk();
        }
    }

    private static void WriteToDisk() => Thread.Sleep(5);
}
