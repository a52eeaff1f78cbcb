// hint: exception-swallowed
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    try
    {
        work();
    }
    catch
    {
        return;
    }
    lock (gate)
    {
        visits.Write(visits.Read() + 1);
    }
}
