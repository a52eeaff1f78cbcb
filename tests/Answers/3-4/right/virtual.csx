// 仮想メソッドを、派生クラスがロックで包む。
class Desk
{
    public virtual bool Book(SeatMap seats, int seat, string user)
    {
        if (!seats.IsFree(seat)) return false;
        seats.Assign(seat, user);
        return true;
    }
}

class SafeDesk : Desk
{
    private readonly Lock gate = new();
    public override bool Book(SeatMap seats, int seat, string user)
    {
        lock (gate) return base.Book(seats, seat, user);
    }
}

Desk desk = new SafeDesk();
bool Book(SeatMap seats, int seat, string user) => desk.Book(seats, seat, user);
