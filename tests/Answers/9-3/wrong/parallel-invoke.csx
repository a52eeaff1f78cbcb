// hint: not-explored
Task TestCouponAsync(Func<ICoupon> create)
{
    for (int round = 0; round < 1_000; round++)
    {
        ICoupon coupon = create();
        int used = 0;
        Parallel.Invoke(
            () => { if (coupon.TryUse()) Interlocked.Increment(ref used); },
            () => { if (coupon.TryUse()) Interlocked.Increment(ref used); });
        if (used != 1 || coupon.Left != 0)
            throw new Exception($"{used} 回使えました。");
    }
    return Task.CompletedTask;
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
