// hint: lock-in-pieces
using System.Runtime.CompilerServices;

class Counter
{
    [MethodImpl(MethodImplOptions.Synchronized)]
    public int Get(SharedNumber visits) => visits.Read();

    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Set(SharedNumber visits, int value) => visits.Write(value);
}

Counter counter = new();

void CountVisit(SharedNumber visits, Action work)
{
    int t = counter.Get(visits);
    work();
    counter.Set(visits, t + 1);
}
