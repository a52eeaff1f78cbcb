using System.Runtime.CompilerServices;
using ConcurrencyDiagnostics;
using Microsoft.AspNetCore.Http;

namespace Shop;

/// <summary>Ill: every request passes through one lock, and something slow is done inside.</summary>
// What a stack is to show must not be inlined.
internal sealed class AccessLog
{
    private readonly object _gate = new();
    private int _lines;

    public async Task HandleAsync(HttpContext context)
    {
        Append();
        await TextReply.WriteAsync(context, "ok");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Append()
    {
        lock (_gate)
        {
            _lines++;
            WriteToDisk();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteToDisk() => Thread.Sleep(5);
}
