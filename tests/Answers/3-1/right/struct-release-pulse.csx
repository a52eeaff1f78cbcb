// Monitor.Wait で待ち、構造体の Dispose で Pulse する。
class Turnstile
{
    private bool _busy;
    public Ticket Enter()
    {
        lock (this)
        {
            while (_busy) Monitor.Wait(this);
            _busy = true;
        }
        return new Ticket(this);
    }
    public readonly struct Ticket(Turnstile turnstile) : IDisposable
    {
        public void Dispose()
        {
            lock (turnstile)
            {
                turnstile._busy = false;
                Monitor.Pulse(turnstile);
            }
        }
    }
}
Turnstile turnstile = new();

void CountVisit(SharedNumber visits, Action work)
{
    using var ticket = turnstile.Enter();
    int t = visits.Read();
    work();
    visits.Write(t + 1);
}
