// Lazy で作ったロックを、ローカル関数の中で取る。
Lazy<Lock> gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    work();
    Count();

    void Count()
    {
        lock (gate.Value) visits.Write(visits.Read() + 1);
    }
}
