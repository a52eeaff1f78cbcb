namespace ConcurrencyLab;

/// <summary>The coupon that the exercise shows: between the check and the act others come in.</summary>
[GivenCode]
internal sealed class UnguardedCoupon : ICoupon
{
    private int _left = 1;

    public int Left => _left;

    public bool TryUse()
    {
        if (_left == 0)
            return false;
        _left = _left - 1;
        return true;
    }
}

/// <summary>Each half has the lock, and others come in between: no data race, and used twice all the same.</summary>
[GivenCode]
internal sealed class CouponInPieces : ICoupon
{
    private readonly Lock _gate = new();
    private int _left = 1;

    public int Left
    {
        get
        {
            lock (_gate)
                return _left;
        }
    }

    public bool TryUse()
    {
        lock (_gate)
        {
            if (_left == 0)
                return false;
        }

        lock (_gate)
            _left = Math.Max(0, _left - 1);
        return true;
    }
}

/// <summary>Can be used once, and counts the use that it refused.</summary>
[GivenCode]
internal sealed class OverdrawnCoupon : ICoupon
{
    private int _left = 1;

    public int Left => Volatile.Read(ref _left);

    public bool TryUse() => Interlocked.Decrement(ref _left) >= 0;
}
