// hint: never-released
Mutex gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    gate.WaitOne();
    if (seats.IsFree(seat))
    {
        seats.Assign(seat, user);
        return true;
    }
    gate.ReleaseMutex();
    return false;
}
