// hint: home-made-lock
bool busy = false;

void CountVisit(SharedNumber visits, Action work)
{
    SpinWait.SpinUntil(() => !busy, 1000);
    busy = true;
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        busy = false;
    }
}
