// hint: lock-around-write-only
using System.Collections.Concurrent;
ConcurrentDictionary<int, object> gates = new();

bool Book(SeatMap seats, int seat, string user)
{
    if (!seats.IsFree(seat)) return false;
    lock (gates.GetOrAdd(seat, _ => new object()))
    {
        seats.Assign(seat, user);
        return true;
    }
}
