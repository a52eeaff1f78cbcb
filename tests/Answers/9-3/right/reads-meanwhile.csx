// もう 1 本が、残りを読みながら使う
async Task TestCouponAsync(Func<ICoupon> create)
{
    ICoupon coupon = null;
    int used = 0, seen = 0;
    void Use() { if (coupon.TryUse()) Interlocked.Increment(ref used); }
    (await Explorer.RunAsync(
        () => { coupon = create(); used = 0; seen = 0; },
        () => (used, coupon.Left, seen),
        [Use, Use, () => seen = coupon.Left],
        result => result is (1, 0, 0 or 1))).EnsureCorrect();
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
