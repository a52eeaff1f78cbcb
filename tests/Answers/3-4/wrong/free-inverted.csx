// hint: nobody-booked
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    lock (gate)
    {
        if (seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    }
}
