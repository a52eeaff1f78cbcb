// AutoResetEvent を、1 本だけ通す門として使う
AutoResetEvent gate = new(true);

void CountVisit(SharedNumber visits, Action work)
{
    gate.WaitOne();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        gate.Set();
    }
}
