// hint: another-counter
int total = 0;
int ticket = 0;
int CountUp()
{
    int mine = Interlocked.Increment(ref ticket);
    total = mine;
    return mine;
}
