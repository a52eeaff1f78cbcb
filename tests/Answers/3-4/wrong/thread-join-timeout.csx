// hint: wait-limit-ignored
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    bool booked = false;
    Thread t = new(() =>
    {
        lock (gate)
        {
            if (!seats.IsFree(seat)) return;
            seats.Assign(seat, user);
            booked = true;
        }
    });
    t.Start();
    t.Join(100);
    return booked;
}
