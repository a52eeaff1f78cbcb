// hint: gave-up
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    if (!Monitor.TryEnter(gate)) return false;
    try
    {
        if (!seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    }
    finally
    {
        Monitor.Exit(gate);
    }
}
