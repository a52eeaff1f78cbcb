// Monitor を取って、返すための構造体を返す。
readonly record struct MonitorScope(object Target) : IDisposable
{
    public static MonitorScope Enter(object target)
    {
        Monitor.Enter(target);
        return new MonitorScope(target);
    }
    public void Dispose() => Monitor.Exit(Target);
}

object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    using var scope = MonitorScope.Enter(gate);
    int t = visits.Read();
    work();
    visits.Write(t + 1);
}
