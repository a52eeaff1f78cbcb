// hint: too-few-at-a-time
SemaphoreSlim seats = new(4);
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    seats.Wait();
    try
    {
        work();
    }
    finally
    {
        seats.Release();
    }
    lock (gate)
    {
        visits.Write(visits.Read() + 1);
    }
}
