// 処理を Task.Run に任せ、ロックの外で待つ
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    Task.Run(work).GetAwaiter().GetResult();
    lock (gate)
    {
        int t = visits.Read();
        visits.Write(t + 1);
    }
}
