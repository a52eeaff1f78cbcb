// ロックを、初めて使うときに作る。旗で確かめる。
int total = 0;
object init = new();
object gate = null;
bool ready = false;

int CountUp()
{
    if (!Volatile.Read(ref ready))
    {
        lock (init)
        {
            if (!ready) { gate = new object(); Volatile.Write(ref ready, true); }
        }
    }
    lock (gate) { return ++total; }
}
