// hint: true-for-a-taken-seat
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    lock (gate)
    {
        if (seats.IsFree(seat)) seats.Assign(seat, user);
        return true;
    }
}
