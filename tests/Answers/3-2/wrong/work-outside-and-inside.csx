// hint: work-repeated
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    work();
    lock (gate)
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
