// hint: no-lock
bool Book(SeatMap seats, int seat, string user)
{
    if (!seats.IsFree(seat)) return false;
    if (!seats.IsFree(seat)) return false;
    seats.Assign(seat, user);
    return true;
}
