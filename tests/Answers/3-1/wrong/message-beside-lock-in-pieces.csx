// hint: lock-in-pieces
object gate = new();
string last = "";

void CountVisit(SharedNumber visits, Action work)
{
    int t;
    lock (gate) t = visits.Read();
    work();
    lock (gate)
    {
        visits.Write(t + 1);
        last = $"{t + 1} 回めの訪問";
    }
}
