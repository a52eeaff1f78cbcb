// SemaphoreSlim で守り、基底クラスに分け、テストは順に 1 回使ったあとも調べる
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

    ICoupon alone = create();
    if (!alone.TryUse() || alone.TryUse()) throw new InvalidOperationException("1 本のスレッドでも誤りです。");
}

abstract class Limited
{
    protected readonly SemaphoreSlim Turn = new(1, 1);
    protected int Rest = 1;
    protected abstract bool Take();

    protected T InTurn<T>(Func<T> work)
    {
        Turn.Wait();
        try { return work(); }
        finally { Turn.Release(); }
    }
}

class Coupon : Limited, ICoupon
{
    public int Left => InTurn(() => Rest);
    public bool TryUse() => InTurn(Take);

    protected override bool Take()
    {
        if (Rest == 0) return false;
        Rest--;
        return true;
    }
}
