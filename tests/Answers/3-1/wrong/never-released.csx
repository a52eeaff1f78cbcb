// hint: never-released
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    Monitor.Enter(gate);
    int t = visits.Read();
    work();
    visits.Write(t + 1);
}
