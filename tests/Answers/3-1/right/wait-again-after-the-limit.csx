// 上限が来たら、もう一度待つ
SemaphoreSlim gate = new(1);
void CountVisit(SharedNumber visits, Action work)
{
    while (!gate.Wait(500)) { }
    try { int t = visits.Read(); work(); visits.Write(t + 1); } finally { gate.Release(); }
}
