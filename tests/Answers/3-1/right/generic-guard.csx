// ジェネリックなクラスの仮想メソッドの中でロックする。
class Guard<T>(T value)
{
    private readonly object gate = new();
    public virtual void Use(Action<T> action)
    {
        lock (gate) action(value);
    }
}

Guard<string> guard = new("visits");

void CountVisit(SharedNumber visits, Action work) => guard.Use(_ =>
{
    int t = visits.Read();
    work();
    visits.Write(t + 1);
});
