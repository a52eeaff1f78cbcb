// hint: interlocked-on-copy
void CountVisit(SharedNumber visits, Action work)
{
    int t = visits.Read();
    work();
    Interlocked.Increment(ref t);
    visits.Write(t);
}
