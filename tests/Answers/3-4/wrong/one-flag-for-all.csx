// hint: nobody-booked
bool sold = false;
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    lock (gate)
    {
        if (sold) return false;
        sold = true;
        seats.Assign(seat, user);
        return true;
    }
}
