// hint: wait-limit-ignored
SemaphoreSlim gate = new(1);

void CountVisit(SharedNumber visits, Action work)
{
    using var source = new CancellationTokenSource(500);
    try
    {
        gate.Wait(source.Token);
    }
    catch (OperationCanceledException)
    {
    }
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
