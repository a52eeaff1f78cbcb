// hint: not-through-the-number
object gate = new();
int count = 0;

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate)
    {
        work();
        count++;
    }
}
