// ロックを、初めて使うときに作る。旗で確かめる。
long total = 0;
object init = new();
object gate = null;
bool ready = false;

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    if (!Volatile.Read(ref ready))
        lock (init)
            if (!ready) { gate = new object(); Volatile.Write(ref ready, true); }
    lock (gate) total += own;
}
