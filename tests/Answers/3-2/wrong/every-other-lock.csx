// hint: different-locks
object[] gates = { new(), new() };

void CountVisit(SharedNumber visits, Action work)
{
    work();
    object key = Environment.CurrentManagedThreadId % 2;
    lock (gates[(int)key]) visits.Write(visits.Read() + 1);
}
