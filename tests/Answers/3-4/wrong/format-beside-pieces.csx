// hint: lock-in-pieces
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    bool free;
    lock (gate) free = seats.IsFree(seat);
    if (!free) return false;
    string line = string.Format("席 {0} は {1}", seat, user);
    lock (gate) seats.Assign(seat, user);
    return true;
}
