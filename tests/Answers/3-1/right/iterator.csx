// ロックの中のイテレーターで 1 つずつ進める。
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate)
    {
        foreach (int next in Steps(visits, work)) visits.Write(next);
    }
}

IEnumerable<int> Steps(SharedNumber visits, Action work)
{
    int t = visits.Read();
    work();
    yield return t + 1;
}
