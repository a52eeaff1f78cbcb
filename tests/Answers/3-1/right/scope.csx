// EnterScope を using で閉じる。
Lock gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    using (gate.EnterScope())
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
