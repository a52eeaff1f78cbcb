// hint: not-the-locks
object gate = new();
bool Book(SeatMap seats, int seat, string user)
{
    lock (gate)
    {
        var free = seats.IsFree(seat);
        seats.Assign(seat, user);
        return free;
    }
}
