// hint: lock-around-write-only
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    int t = visits.Read();
    work();
    string line = string.Format("{0} 回めの訪問", t + 1);
    lock (gate) visits.Write(t + 1);
}
