// hint: wait-limit-ignored
object gate = new();
bool Book(SeatMap seats, int seat, string user)
{
    var booking = Task.Run(() => { lock (gate) { if (!seats.IsFree(seat)) return false; seats.Assign(seat, user); return true; } });
    try { return booking.WaitAsync(TimeSpan.FromMilliseconds(50)).GetAwaiter().GetResult(); } catch (TimeoutException) { return false; }
}
