// hint: gave-up
using System.Collections.Concurrent;
ConcurrentDictionary<int, string> inProgress = new();
bool Book(SeatMap seats, int seat, string user)
{
    if (!inProgress.TryAdd(seat, user)) return false; // だれかが予約中
    try
    {
        if (!seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    }
    finally { inProgress.TryRemove(seat, out _); }
}
