// hint: undo-outside-the-lock
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate) visits.Write(visits.Read() + 1);
    try { work(); }
    catch
    {
        visits.Write(visits.Read() - 1);
        throw;
    }
}
