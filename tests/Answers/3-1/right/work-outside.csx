// 処理をロックの外に出している（3-2 の答え）
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    work();
    lock (gate)
    {
        visits.Write(visits.Read() + 1);
    }
}
