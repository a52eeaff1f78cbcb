// ロックの外で眠る形。
object gate = new();
void CountVisit(SharedNumber visits, Action work)
{
    Thread.Sleep(30);
    work();
    lock (gate) { visits.Write(visits.Read() + 1); }
}
