// 範囲を Span で切り出し、ジェネリックに足す。
using System.Numerics;

long total = 0;

TSum Sum<T, TSum>(ReadOnlySpan<T> numbers) where T : INumber<T> where TSum : INumber<TSum>
{
    TSum sum = TSum.Zero;
    foreach (T number in numbers) sum += TSum.CreateChecked(number);
    return sum;
}

void AddPart(int[] numbers, int worker, int workers)
{
    int At(int w) => (int)((long)numbers.Length * w / workers);
    Interlocked.Add(ref total, Sum<int, long>(numbers.AsSpan()[At(worker)..At(worker + 1)]));
}
