// Task.Run に任せ、結果を待って返す
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    return Task.Run(() =>
    {
        lock (gate)
        {
            if (!seats.IsFree(seat)) return false;
            seats.Assign(seat, user);
            return true;
        }
    }).Result;
}
