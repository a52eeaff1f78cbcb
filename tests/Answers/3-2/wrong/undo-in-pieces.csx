// hint: lock-in-pieces
object gate = new();
int Read(SharedNumber n) { lock (gate) return n.Read(); }
void Write(SharedNumber n, int v) { lock (gate) n.Write(v); }

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate) visits.Write(visits.Read() + 1);
    var ok = false;
    try { work(); ok = true; }
    finally
    {
        if (!ok) Write(visits, Read(visits) - 1);
    }
}
