// hint: class-stuck
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
    readonly SemaphoreSlim gate = new(1, 1);
    int left = 1;
    public int Left { get { gate.Wait(); try { return left; } finally { gate.Release(); } } }
    public bool TryUse()
    {
        gate.Wait();
        try
        {
            if (Left == 0) return false;
            left--;
            return true;
        }
        finally { gate.Release(); }
    }
}
