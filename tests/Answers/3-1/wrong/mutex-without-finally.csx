// hint: enter-without-finally
Mutex mutex = new();

void CountVisit(SharedNumber visits, Action work)
{
    mutex.WaitOne();
    int t = visits.Read();
    work();
    visits.Write(t + 1);
    mutex.ReleaseMutex();
}
