// hint: not-explored
Task TestCouponAsync(Func<ICoupon> create)
{
    ICoupon coupon = create();
    bool first = coupon.TryUse();
    bool second = coupon.TryUse();
    if (!first || second || coupon.Left != 0)
        throw new Exception("1 回だけ使えるはずのクーポンです。");
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
