// hint: different-locks
object[] gates = [new(), new()];
int next = 0;

void CountVisit(SharedNumber visits, Action work)
{
    lock (gates[Interlocked.Increment(ref next) % 2])
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
