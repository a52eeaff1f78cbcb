// hint: lock-on-new-object
void CountVisit(SharedNumber visits, Action work)
{
    var gate = new AutoResetEvent(true);
    gate.WaitOne();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally { gate.Set(); }
}
