// hint: other-seats
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    lock (gate)
    {
        if (!seats.IsFree(1)) return false;
        seats.Assign(1, user);
        return true;
    }
}
