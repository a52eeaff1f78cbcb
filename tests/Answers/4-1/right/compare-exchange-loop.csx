// CompareExchange を、成功するまで繰り返す
int total = 0;

int CountUp()
{
    while (true)
    {
        int seen = total;
        if (Interlocked.CompareExchange(ref total, seen + 1, seen) == seen) return seen + 1;
    }
}
