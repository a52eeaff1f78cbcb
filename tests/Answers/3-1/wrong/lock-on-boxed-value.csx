// hint: lock-on-boxed-value
int gate = 0;

void CountVisit(SharedNumber visits, Action work)
{
    lock ((object)gate)
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
