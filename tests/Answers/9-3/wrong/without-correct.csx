// hint: test-misses-left
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
        bodies: [Use, Use]);
    exploration.EnsureCorrect();
}

class Coupon : ICoupon
{
    private readonly object gate = new object();
    private bool isUsed;

    public int Left
    {
        get
        {
            Monitor.Enter(gate);
            try { return isUsed ? 0 : 1; }
            finally { Monitor.Exit(gate); }
        }
    }

    public bool TryUse()
    {
        Monitor.Enter(gate);
        try
        {
            bool wasUsed = isUsed;
            isUsed = true;
            return !wasUsed;
        }
        finally { Monitor.Exit(gate); }
    }
}
