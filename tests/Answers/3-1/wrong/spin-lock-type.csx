// hint: home-made-lock
SpinLock gate = new(false);

void CountVisit(SharedNumber visits, Action work)
{
    bool taken = false;
    try
    {
        gate.Enter(ref taken);
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        if (taken) gate.Exit();
    }
}
