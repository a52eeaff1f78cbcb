// hint: async-void
SemaphoreSlim gate = new(1, 1);

async void CountVisit(SharedNumber visits, Action work)
{
    await gate.WaitAsync();
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
