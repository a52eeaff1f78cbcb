// 静的メソッドでロックを取り、構造体の Dispose で返す。
readonly struct Held(object gate) : IDisposable
{
    public static Held Take(object gate) { Monitor.Enter(gate); return new Held(gate); }
    public void Dispose() => Monitor.Exit(gate);
}
object gate = new();

bool Book(SeatMap seats, int seat, string user)
{
    using var held = Held.Take(gate);
    if (!seats.IsFree(seat)) return false;
    seats.Assign(seat, user);
    return true;
}
