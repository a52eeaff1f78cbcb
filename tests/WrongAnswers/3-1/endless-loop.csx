// verdict: timed-out
void CountVisit(SharedNumber visits, Action work)
{
    int t = visits.Read();
    work();
    while (visits.Read() != t)
    {
        t = visits.Read() - 1;
    }
    visits.Write(t + 1);
}
