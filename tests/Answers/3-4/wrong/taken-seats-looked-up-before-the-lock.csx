// hint: unguarded-collection
HashSet<(SeatMap, int)> taken = new();
object gate = new();
bool Book(SeatMap seats, int seat, string user)
{
    if (taken.Contains((seats, seat))) return false;
    lock (gate)
    {
        if (!seats.IsFree(seat)) return false;
        taken.Add((seats, seat));
        seats.Assign(seat, user);
        return true;
    }
}
