// hint: wait-in-if
object gate = new();
bool busy = false;
void CountVisit(SharedNumber visits, Action work)
{
    lock (gate)
    {
        if (busy) Monitor.Wait(gate);
        busy = true;
    }
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        lock (gate) { busy = false; Monitor.PulseAll(gate); }
    }
}
