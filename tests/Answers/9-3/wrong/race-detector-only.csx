// hint: test-misses-pieces
async Task TestCouponAsync(Func<ICoupon> create)
{
    ICoupon coupon = create();
    var report = await RaceDetector.RunAsync(() => coupon.TryUse(), () => coupon.TryUse());
    report.EnsureNone();
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
