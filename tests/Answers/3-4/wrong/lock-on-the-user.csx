// hint: different-locks
bool Book(SeatMap seats, int seat, string user)
{
    lock (user)
    {
        if (!seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    }
}
