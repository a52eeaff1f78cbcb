// ほかのスレッドに数えさせ、上限が来ても、終わるまで待ち直す
object gate = new();
void CountVisit(SharedNumber visits, Action work)
{
    var counting = Task.Run(() => { lock (gate) { int t = visits.Read(); work(); visits.Write(t + 1); } });
    while (true)
    {
        try { counting.WaitAsync(TimeSpan.FromMilliseconds(50)).GetAwaiter().GetResult(); return; }
        catch (TimeoutException) { }
    }
}
