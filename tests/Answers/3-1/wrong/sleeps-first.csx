// hint: waiting-is-not-a-lock
void CountVisit(SharedNumber visits, Action work)
{
    Thread.Sleep(Random.Shared.Next(10));
    int t = visits.Read();
    work();
    visits.Write(t + 1);
}
