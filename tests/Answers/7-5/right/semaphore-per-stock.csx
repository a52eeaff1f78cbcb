// ConcurrentDictionary の Lazy で、在庫ごとに SemaphoreSlim を持つ。
using System.Collections.Concurrent;

ConcurrentDictionary<TicketStock, Lazy<SemaphoreSlim>> gates = new();

void Change(TicketStock stock, Action change)
{
    SemaphoreSlim gate = gates.GetOrAdd(stock, _ => new Lazy<SemaphoreSlim>(() => new SemaphoreSlim(1, 1))).Value;
    gate.Wait();
    try { change(); }
    finally { gate.Release(); }
}

bool Buy(TicketStock stock, Func<bool> pay)
{
    bool taken = false, paid = false;
    Change(stock, () =>
    {
        taken = stock.Left > 0;
        if (taken) stock.Left -= 1;
    });
    if (!taken) return false;
    try { paid = pay(); }
    finally { if (!paid) Change(stock, () => stock.Left += 1); }
    return paid;
}
