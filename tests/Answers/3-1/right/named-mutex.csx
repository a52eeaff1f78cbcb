// 名前つきの Mutex を、呼ばれるたびに開く。
void CountVisit(SharedNumber visits, Action work)
{
    using var gate = new Mutex(false, "concurrency-course-3-1");
    gate.WaitOne();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally { gate.ReleaseMutex(); }
}
