// hint: volatile-is-not-atomic
int total = 0;

int CountUp()
{
    int next = Volatile.Read(ref total) + 1;
    Volatile.Write(ref total, next);
    return next;
}
