// hint: exception-swallowed
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate)
    {
        try
        {
            int t = visits.Read();
            work();
            visits.Write(t + 1);
        }
        catch
        {
        }
    }
}
