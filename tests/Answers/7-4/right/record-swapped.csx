// 変わらない record を、CompareExchange で取り換える。
record Totals(int Count, int Sum);

Totals totals = new(0, 0);
int count { get => totals.Count; set => totals = totals with { Count = value }; }
int sum { get => totals.Sum; set => totals = totals with { Sum = value }; }

void Record(int price)
{
    Totals seen;
    do seen = totals;
    while (!object.ReferenceEquals(Interlocked.CompareExchange(ref totals, new(seen.Count + 1, seen.Sum + price), seen), seen));
}
