// Monitor.Wait で、書く人を 1 人にする。
object gate = new();
bool isWriting = false;

void CountVisit(SharedNumber visits, Action work)
{
    work();
    lock (gate)
    {
        while (isWriting) Monitor.Wait(gate);
        isWriting = true;
    }
    visits.Write(visits.Read() + 1);
    lock (gate)
    {
        isWriting = false;
        Monitor.Pulse(gate);
    }
}
