// hint: lock-around-work
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate)
    {
        int t = visits.Read();
        Task.Run(work).GetAwaiter().GetResult();
        visits.Write(t + 1);
    }
}
