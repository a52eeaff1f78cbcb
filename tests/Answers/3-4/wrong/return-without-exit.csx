// hint: never-released
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    Monitor.Enter(gate);
    if (!seats.IsFree(seat)) return false;
    seats.Assign(seat, user);
    Monitor.Exit(gate);
    return true;
}
