// hint: nobody-booked
using System.Collections.Concurrent;

ConcurrentDictionary<int, string> sold = new();

bool Book(SeatMap seats, int seat, string user)
{
    if (!sold.TryAdd(seat, user)) return false;
    seats.Assign(seat, user);
    return true;
}
