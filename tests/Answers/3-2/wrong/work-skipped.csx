// hint: work-undone
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate)
    {
        visits.Write(visits.Read() + 1);
    }
}
