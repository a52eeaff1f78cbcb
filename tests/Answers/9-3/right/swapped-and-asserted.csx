// Interlocked.CompareExchange で直し、EnsureCorrect を使わずに自分で数える
async Task TestCouponAsync(Func<ICoupon> create)
{
    ICoupon coupon = null;
    bool[] used = new bool[3];
    var bodies = Enumerable.Range(0, used.Length).Select(i => (Action)(() => used[i] = coupon.TryUse()));
    var exploration = await Explorer.RunAsync(
        () => { coupon = create(); Array.Clear(used); },
        () => (used.Count(it => it), coupon.Left),
        bodies);
    if (exploration.Outcomes.Any(outcome => outcome.Text != "(1, 0)"))
        throw new Exception($"{exploration.ShortestFailing}");
}

class Coupon : ICoupon
{
    int left = 1;
    public int Left => Volatile.Read(ref left);
    public bool TryUse() => Interlocked.CompareExchange(ref left, 0, 1) == 1;
}
