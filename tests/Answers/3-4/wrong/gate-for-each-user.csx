// hint: different-locks
using System.Collections.Concurrent;
ConcurrentDictionary<string, object> gates = new();

bool Book(SeatMap seats, int seat, string user)
{
    lock (gates.GetOrAdd(user, _ => new object()))
    {
        if (!seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    }
}
