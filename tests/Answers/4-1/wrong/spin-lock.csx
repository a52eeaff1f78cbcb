// hint: home-made-lock
int total = 0;
int busy = 0;

int CountUp()
{
    while (Interlocked.Exchange(ref busy, 1) == 1) Thread.Yield();
    int mine = ++total;
    Volatile.Write(ref busy, 0);
    return mine;
}
