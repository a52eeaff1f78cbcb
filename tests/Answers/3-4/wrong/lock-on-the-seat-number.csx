// hint: lock-on-boxed-value
bool Book(SeatMap seats, int seat, string user)
{
    lock ((object)seat)
    {
        if (!seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    }
}
