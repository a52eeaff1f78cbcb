// hint: no-lock
class Gate
{
    private bool _busy;
    private readonly Dictionary<string, Action<Gate>> _do = new()
    {
        ["enter"] = g => { while (g._busy) Thread.Yield(); g._busy = true; },
        ["leave"] = g => g._busy = false,
    };
    public Action<Gate> this[string name] => _do[name];
}
Gate gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    gate["enter"](gate);
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally { gate["leave"](gate); }
}
