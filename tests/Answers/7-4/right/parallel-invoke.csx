// 2 つの足し算を Parallel.Invoke で並べる。
int count = 0, sum = 0;

void Record(int price)
{
    Parallel.Invoke(() => Interlocked.Increment(ref count), () => Interlocked.Add(ref sum, price));
}
