// hint: nobody-pulses
object gate = new();
bool busy = false;
void CountVisit(SharedNumber visits, Action work)
{
    lock (gate)
    {
        while (busy) Monitor.Wait(gate);
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
        lock (gate) { busy = false; }
    }
}
