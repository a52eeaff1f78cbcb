// hint: work-undone
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate)
    {
        int t = visits.Read();
        Task.Run(work);
        visits.Write(t + 1);
    }
}
