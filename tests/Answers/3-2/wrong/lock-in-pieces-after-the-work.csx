// hint: lock-in-pieces
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    work();
    int t;
    lock (gate) { t = visits.Read(); }
    lock (gate) { visits.Write(t + 1); }
}
