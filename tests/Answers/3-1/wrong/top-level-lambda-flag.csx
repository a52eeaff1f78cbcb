// hint: no-lock
bool busy = false;
Action enter = () => { while (busy) Thread.Sleep(1); busy = true; };
Action leave = () => busy = false;

void CountVisit(SharedNumber visits, Action work)
{
    enter();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally { leave(); }
}
