// hint: lock-on-new-object
record Booking(int Seat, string User);

bool Book(SeatMap seats, int seat, string user)
{
    var booking = new Booking(seat, user);
    lock (booking)
    {
        if (!seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    }
}
