// hint: failed-visit-counted
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate)
    {
        int t = visits.Read();
        visits.Write(t + 1);
        work();
    }
}
