// 席ごとのロックを、ConcurrentDictionary の Lazy で 1 つだけ作る。
using System.Collections.Concurrent;

ConcurrentDictionary<int, Lazy<object>> gates = new();

bool Book(SeatMap seats, int seat, string user)
{
    lock (gates.GetOrAdd(seat, _ => new Lazy<object>(() => new object())).Value)
    {
        if (!seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    }
}
