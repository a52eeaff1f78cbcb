// hint: work-in-turns
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
        work();
        visits.Write(visits.Read() + 1);
    }
    finally
    {
        lock (gate)
        {
            busy = false;
            Monitor.PulseAll(gate);
        }
    }
}
