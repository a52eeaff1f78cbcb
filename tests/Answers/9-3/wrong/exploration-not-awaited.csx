// hint: test-not-awaited
Task TestCouponAsync(Func<ICoupon> create)
{
    ICoupon coupon = null;
    int used = 0;
    void Use() { if (coupon.TryUse()) Interlocked.Increment(ref used); }
    _ = Explorer.RunAsync(() => { coupon = create(); used = 0; }, () => (used, coupon.Left), new Action[] { Use, Use }, r => r == (1, 0));
    return Task.CompletedTask;
}
class Coupon : ICoupon
{
    int left = 1;
    public int Left => left;
    public bool TryUse() => Interlocked.CompareExchange(ref left, 0, 1) == 1;
}
