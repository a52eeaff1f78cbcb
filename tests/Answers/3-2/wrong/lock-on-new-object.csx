// hint: lock-on-new-object
void CountVisit(SharedNumber visits, Action work)
{
    work();
    lock (new object())
    {
        visits.Write(visits.Read() + 1);
    }
}
