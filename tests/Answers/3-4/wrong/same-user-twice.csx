// hint: true-for-a-taken-seat
using System.Collections.Concurrent;
ConcurrentDictionary<(SeatMap, int), string> owners = new();

bool Book(SeatMap seats, int seat, string user)
{
    if (owners.GetOrAdd((seats, seat), user) != user) return false;
    seats.Assign(seat, user);
    return true;
}
