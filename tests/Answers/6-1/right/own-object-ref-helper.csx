// 自分のオブジェクトに足し、ref を受け取るヘルパーで加える。
long total = 0;

class PartSum { public long Value; public void Add(int n) { Value += n; } }

static class Atomic
{
    public static void Add(ref long slot, long n)
    {
        long seen;
        do { seen = Volatile.Read(ref slot); }
        while (Interlocked.CompareExchange(ref slot, seen + n, seen) != seen);
    }
}

void AddPart(int[] numbers, int worker, int workers)
{
    var sum = new PartSum();
    for (int i = worker; i < numbers.Length; i += workers) sum.Add(numbers[i]);
    Atomic.Add(ref total, sum.Value);
}
