// hint: atomic-write-only
record Totals(int Count, int Sum);
Totals totals = new(0, 0);
int count { get => totals.Count; set => totals = totals with { Count = value }; }
int sum { get => totals.Sum; set => totals = totals with { Sum = value }; }
void Record(int price)
{
    Totals old = totals;
    Interlocked.Exchange(ref totals, new Totals(old.Count + 1, old.Sum + price));
}
