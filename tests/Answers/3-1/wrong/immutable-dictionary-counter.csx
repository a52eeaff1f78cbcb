// hint: not-through-the-number
using System.Collections.Immutable;
ImmutableDictionary<SharedNumber, int> counts = ImmutableDictionary<SharedNumber, int>.Empty;
void CountVisit(SharedNumber visits, Action work)
{
    work();
    var n = ImmutableInterlocked.AddOrUpdate(ref counts, visits, 1, (v, old) => old + 1);
    visits.Write(n);
}
