// SemaphoreSlim を 1 本だけ入れるロックとして使う
SemaphoreSlim gate = new(1, 1);

void CountVisit(SharedNumber visits, Action work)
{
    work();
    gate.Wait();
    try
    {
        visits.Write(visits.Read() + 1);
    }
    finally
    {
        gate.Release();
    }
}
