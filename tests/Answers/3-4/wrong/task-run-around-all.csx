// hint: not-waited
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    if (!seats.IsFree(seat)) return false;
    Task.Run(() =>
    {
        lock (gate)
        {
            if (seats.IsFree(seat)) seats.Assign(seat, user);
        }
    });
    return true;
}
