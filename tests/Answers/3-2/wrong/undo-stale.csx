// hint: lock-in-pieces
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    int before;
    lock (gate)
    {
        before = visits.Read();
        visits.Write(before + 1);
    }
    try { work(); }
    catch
    {
        lock (gate) visits.Write(before);
        throw;
    }
}
