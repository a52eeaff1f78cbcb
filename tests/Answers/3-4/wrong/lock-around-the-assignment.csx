// hint: lock-around-write-only
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    if (!seats.IsFree(seat)) return false;
    lock (gate)
    {
        seats.Assign(seat, user);
        return true;
    }
}
