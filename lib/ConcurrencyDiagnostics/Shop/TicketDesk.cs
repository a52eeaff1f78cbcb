using System.Runtime.CompilerServices;
using ConcurrencyDiagnostics;
using Microsoft.AspNetCore.Http;

namespace Shop;

/// <summary>Ill: two locks in opposite orders, and a semaphore that one way out does not release.</summary>
// What a stack is to show must not be inlined.
internal sealed class TicketDesk
{
    private readonly object _customer = new();
    private readonly object _stock = new();
    private readonly Lock _invoice = new();
    private readonly Lock _payment = new();
    private readonly SemaphoreSlim _printer = new(1, 1);
    private readonly DeadlockMeeting _ticketMeeting = new("tickets");
    private readonly DeadlockMeeting _moneyMeeting = new("money");
    private int _left = 100;

    public async Task HandleAsync(HttpContext context)
    {
        switch (context.Request.Path.Value)
        {
            case "/reserve":
                Reserve();
                break;
            case "/cancel":
                Cancel();
                break;
            case "/pay":
                Pay();
                break;
            case "/refund":
                Refund();
                break;
            case "/print":
                await PrintTicketAsync(context.Request.Query["name"]);
                break;
            default:
                await Task.Delay(50, context.RequestAborted);
                break;
        }

        await TextReply.WriteAsync(context, "ok");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Reserve()
    {
        lock (_customer)
        {
            _ticketMeeting.Wait();
            lock (_stock)
                _left--;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Cancel()
    {
        lock (_stock)
        {
            _ticketMeeting.Wait();
            lock (_customer)
                _left++;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Pay()
    {
        lock (_payment)
        {
            _moneyMeeting.Wait();
            lock (_invoice)
                _left--;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refund()
    {
        lock (_invoice)
        {
            _moneyMeeting.Wait();
            lock (_payment)
                _left++;
        }
    }

    private async Task PrintTicketAsync(string? name)
    {
        var ticket = await LayOutAsync(name);
        await SendToPrinterAsync(ticket);
    }

    private static async Task<string> LayOutAsync(string? name)
    {
        await Task.Yield();
        return $"ticket for {name}";
    }

    private async Task SendToPrinterAsync(string ticket)
    {
        await _printer.WaitAsync();
        if (ticket.EndsWith(' '))
            throw new InvalidOperationException("no name");
        _printer.Release();
    }
}
