// hint: false-for-the-owner
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    bool booked = false;
    lock (gate)
    {
        if (seats.IsFree(seat)) seats.Assign(seat, user);
    }
    return booked;
}
