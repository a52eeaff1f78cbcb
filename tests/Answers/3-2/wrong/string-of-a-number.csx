// hint: lock-on-fresh-string
void CountVisit(SharedNumber visits, Action work)
{
    work();
    lock (new string('v', 1)) visits.Write(visits.Read() + 1);
}
