// hint: continued-after-failure
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    Task.Run(work).ContinueWith(_ =>
    {
        lock (gate) visits.Write(visits.Read() + 1);
    }).Wait();
}
