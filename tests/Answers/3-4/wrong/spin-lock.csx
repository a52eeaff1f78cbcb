// hint: home-made-lock
int busy = 0;

bool Book(SeatMap seats, int seat, string user)
{
    while (Interlocked.CompareExchange(ref busy, 1, 0) != 0) Thread.Sleep(0);
    try
    {
        if (!seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    }
    finally
    {
        Volatile.Write(ref busy, 0);
    }
}
