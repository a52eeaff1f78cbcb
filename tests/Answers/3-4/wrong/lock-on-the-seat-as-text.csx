// hint: lock-on-fresh-string
bool Book(SeatMap seats, int seat, string user)
{
    lock (seat.ToString())
    {
        if (!seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    }
}
