// 先に数え、処理が失敗したら 1 つ戻して投げ直す。
object gate = new();
void Add(SharedNumber visits, int n)
{
    lock (gate) visits.Write(visits.Read() + n);
}

void CountVisit(SharedNumber visits, Action work)
{
    Add(visits, 1);
    try { work(); }
    catch { Add(visits, -1); throw; }
}
