// 自分だけのオブジェクトに集めてから、足す。
long total = 0;

class Sum { public long Value; public void Add(int n) => Value += n; }

void AddPart(int[] numbers, int worker, int workers)
{
    Sum sum = new();
    for (int i = worker; i < numbers.Length; i += workers) sum.Add(numbers[i]);
    Interlocked.Add(ref total, sum.Value);
}
