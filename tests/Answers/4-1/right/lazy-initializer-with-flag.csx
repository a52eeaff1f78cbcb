// LazyInitializer が、旗とロックで 1 回だけ作る。
int total = 0;
object gate = null;
bool ready = false;
object sync = null;

int CountUp()
{
    LazyInitializer.EnsureInitialized(ref gate, ref ready, ref sync, () => new object());
    lock (gate) { return ++total; }
}
