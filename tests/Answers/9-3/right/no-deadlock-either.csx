// 結果を、例外やデッドロックも含めて自分で数える
async Task TestCouponAsync(Func<ICoupon> create)
{
    ICoupon coupon = null;
    bool first = false, second = false;
    var exploration = await Explorer.RunAsync(
        reset: () => { coupon = create(); first = second = false; },
        outcome: () => (first, second, coupon.Left),
        bodies: [() => first = coupon.TryUse(), () => second = coupon.TryUse()],
        correct: result => result.first ^ result.second && result.Left == 0);
    if (exploration.Outcomes.Any(outcome => !outcome.IsRight))
        throw new Exception("誤りになる順番があります。");
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
