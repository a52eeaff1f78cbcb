// typeof でロックする。
void CountVisit(SharedNumber visits, Action work)
{
    lock (typeof(SharedNumber))
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
