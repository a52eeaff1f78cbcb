// hint: different-locks
using System.Collections.Concurrent;
ConcurrentDictionary<int, object> gates = new();

void CountVisit(SharedNumber visits, Action work)
{
    lock (gates.GetOrAdd(Environment.CurrentManagedThreadId, _ => new object()))
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
