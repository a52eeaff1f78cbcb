// メソッドに Synchronized の属性を付ける。
using System.Runtime.CompilerServices;

class Counter
{
    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Count(SharedNumber visits, Action work)
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}

Counter counter = new();
void CountVisit(SharedNumber visits, Action work) => counter.Count(visits, work);
