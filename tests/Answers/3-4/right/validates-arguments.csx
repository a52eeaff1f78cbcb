// 引数を確かめてから予約する。席の番号は 1 から。
Lock gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    ArgumentNullException.ThrowIfNull(seats);
    if (seat <= 0 || string.IsNullOrWhiteSpace(user)) return false;
    lock (gate)
    {
        if (!seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    }
}
