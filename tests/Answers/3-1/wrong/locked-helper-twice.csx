// hint: lock-in-pieces
object gate = new();

void Locked(Action action)
{
    lock (gate) action();
}

void CountVisit(SharedNumber visits, Action work)
{
    int t = 0;
    Locked(() => t = visits.Read());
    work();
    Locked(() => visits.Write(t + 1));
}
