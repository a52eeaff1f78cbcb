// hint: exception
object gate = null;

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate)
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
