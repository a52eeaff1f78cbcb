// hint: work-undone
object gate = new();
void CountVisit(SharedNumber visits, Action work)
{
    var counting = Task.Run(() => { lock (gate) { int t = visits.Read(); work(); visits.Write(t + 1); } });
    try { counting.WaitAsync(TimeSpan.FromMilliseconds(50)).GetAwaiter().GetResult(); } catch (TimeoutException) { }
}
