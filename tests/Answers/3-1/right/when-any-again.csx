// 上限が来ても、同じ待ちを続ける
SemaphoreSlim gate = new(1);
void CountVisit(SharedNumber visits, Action work)
{
    Task taking = gate.WaitAsync();
    while (Task.WhenAny(taking, Task.Delay(500)).GetAwaiter().GetResult() != taking) { }
    try { int t = visits.Read(); work(); visits.Write(t + 1); } finally { gate.Release(); }
}
