// hint: never-released
Mutex gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    gate.WaitOne();
    if (!seats.IsFree(seat)) return false;
    seats.Assign(seat, user);
    gate.ReleaseMutex();
    return true;
}
