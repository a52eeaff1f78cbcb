// 取られた席を HashSet にも覚え、ロックの中で使う。
HashSet<(SeatMap, int)> taken = new();
object gate = new();
bool Book(SeatMap seats, int seat, string user)
{
    lock (gate)
    {
        if (taken.Contains((seats, seat)) || !seats.IsFree(seat)) return false;
        taken.Add((seats, seat));
        seats.Assign(seat, user);
        return true;
    }
}
