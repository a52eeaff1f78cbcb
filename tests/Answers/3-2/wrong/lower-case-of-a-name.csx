// hint: lock-on-fresh-string
string name = "Visits";

void CountVisit(SharedNumber visits, Action work)
{
    work();
    lock (name.ToLowerInvariant()) visits.Write(visits.Read() + 1);
}
