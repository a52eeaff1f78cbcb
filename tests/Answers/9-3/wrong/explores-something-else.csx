// hint: not-explored
async Task TestCouponAsync(Func<ICoupon> create)
{
    int used = 0;
    var exploration = await Explorer.RunAsync(
        reset: () => used = 0,
        outcome: () => used,
        bodies: [() => Interlocked.Increment(ref used), () => Interlocked.Increment(ref used)],
        correct: result => result == 2);
    exploration.EnsureCorrect();

    for (int i = 0; i < 20_000; i++)
    {
        ICoupon coupon = create();
        int wins = 0;
        Parallel.For(0, 4, _ => { if (coupon.TryUse()) Interlocked.Increment(ref wins); });
        if (wins != 1 || coupon.Left != 0) throw new Exception($"{wins} 回使えて、残りは {coupon.Left} です。");
    }
}

class Coupon : ICoupon
{
    readonly Lock gate = new();
    int left = 1;
    public int Left { get { lock (gate) return left; } }

    public bool TryUse()
    {
        lock (gate)
        {
            if (left == 0) return false;
            left = left - 1;
            return true;
        }
    }
}
