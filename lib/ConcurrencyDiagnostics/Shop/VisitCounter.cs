using System.Globalization;
using ConcurrencyDiagnostics;
using Microsoft.AspNetCore.Http;

namespace Shop;

/// <summary>Ill: loses counts. Two visits that come together read before either of them writes.</summary>
internal sealed class VisitCounter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Barrier _bothHaveRead = new(2);
    private int _visits;

    public async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Path == "/count")
            Count();
        await TextReply.WriteAsync(context, _visits.ToString(CultureInfo.InvariantCulture));
    }

    private void Count()
    {
        var visits = _visits;
        _bothHaveRead.SignalAndWait(Patience);
        _visits = visits + 1;
    }
}
