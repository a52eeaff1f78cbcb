// hint: taken-elsewhere
using System.Collections.Concurrent;
ConcurrentDictionary<(SeatMap, int), bool> sold = new();

bool Book(SeatMap seats, int seat, string user)
{
    if (!sold.TryAdd((seats, seat), true)) return false;
    seats.Assign(seat, user);
    return true;
}
