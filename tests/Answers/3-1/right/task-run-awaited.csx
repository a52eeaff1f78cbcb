// Task.Run に任せ、GetAwaiter().GetResult() で待つ（例外は包まれない）
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
