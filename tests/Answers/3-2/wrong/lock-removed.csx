// hint: no-lock
void CountVisit(SharedNumber visits, Action work)
{
    work();
    visits.Write(visits.Read() + 1);
}
