// hint: not-explored
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
        bodies: [Use],
        correct: result => result == (1, 0));
    exploration.EnsureCorrect();
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
