// 結果を文字列にして比べる。ロックは Monitor
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
        outcome: () => $"{used} 回、残り {coupon.Left}",
        bodies: [Use, Use, Use],
        correct: result => result == "1 回、残り 0");
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
