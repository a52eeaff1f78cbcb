// 渡された seats をロックし、席が空いていたかを先に変数に入れる
bool Book(SeatMap seats, int seat, string user)
{
    lock (seats)
    {
        bool free = seats.IsFree(seat);
        if (free) seats.Assign(seat, user);
        return free;
    }
}
