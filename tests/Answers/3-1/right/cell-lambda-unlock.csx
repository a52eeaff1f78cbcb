// 返すほうだけをラムダ式にして、変数に入れておく。
object gate = new();
Action unlock = () => Monitor.Exit(gate);

void CountVisit(SharedNumber visits, Action work)
{
    Monitor.Enter(gate);
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally { unlock(); }
}
