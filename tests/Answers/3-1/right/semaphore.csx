// SemaphoreSlim を 1 本だけ入れるロックとして使う
SemaphoreSlim gate = new(1, 1);

void CountVisit(SharedNumber visits, Action work)
{
    gate.Wait();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        gate.Release();
    }
}
