// hint: lock-around-read-only
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    object marker = new();
    int t;
    lock (gate) t = visits.Read();
    work();
    visits.Write(t + 1);
}
