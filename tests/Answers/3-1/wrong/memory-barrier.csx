// hint: volatile-is-not-a-lock
void CountVisit(SharedNumber visits, Action work)
{
    Thread.MemoryBarrier();
    int t = visits.Read();
    work();
    visits.Write(t + 1);
    Thread.MemoryBarrier();
}
