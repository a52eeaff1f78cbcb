// hint: check-then-act
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    if (isGreater(value, Volatile.Read(ref max)))
    {
        Volatile.Write(ref max, value);
    }
}
