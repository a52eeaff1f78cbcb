// hint: slow-inside-the-lock
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    work();
    lock (gate)
    {
        int t = visits.Read();
        Thread.Sleep(40);
        visits.Write(t + 1);
    }
}
