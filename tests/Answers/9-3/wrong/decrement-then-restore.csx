// hint: class-unguarded
async Task TestCouponAsync(Func<ICoupon> create)
{
    ICoupon coupon = null;
    int used = 0;

    void Use()
    {
        if (coupon.TryUse()) Interlocked.Increment(ref used);
    }

    var exploration = await Explorer.RunAsync(
        reset: () => { coupon = create(); used = 0; },
        outcome: () => (used, coupon.Left),
        bodies: [Use, Use],
        correct: result => result == (1, 0));
    exploration.EnsureCorrect();
}

class Coupon : ICoupon
{
    int left = 1;
    public int Left => Volatile.Read(ref left);
    public bool TryUse()
    {
        if (Interlocked.Decrement(ref left) >= 0) return true;
        Interlocked.Increment(ref left);
        return false;
    }
}
