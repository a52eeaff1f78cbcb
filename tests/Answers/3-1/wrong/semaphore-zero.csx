// hint: nobody-gets-in
SemaphoreSlim gate = new(0, 1);

void CountVisit(SharedNumber visits, Action work)
{
    gate.Wait();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally { gate.Release(); }
}
