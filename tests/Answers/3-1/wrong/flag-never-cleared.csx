// hint: home-made-lock
bool busy = false;

void CountVisit(SharedNumber visits, Action work)
{
    while (busy) { }
    busy = true;
    int t = visits.Read();
    work();
    visits.Write(t + 1);
}
