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

/// <summary>Can be used once, and still shows that one use is left.</summary>
[GivenCode]
internal sealed class ShowingCoupon : ICoupon
{
    private int _used;

    public int Left => 1;

    public bool TryUse() => Interlocked.Exchange(ref _used, 1) == 0;
}

/// <summary>Refuses whoever sees another one: two that meet refuse each other, and nobody uses it.</summary>
[GivenCode]
internal sealed class TimidCoupon : ICoupon
{
    private int _inside;
    private int _left = 1;

    public int Left => Volatile.Read(ref _left);

    public bool TryUse()
    {
        Interlocked.Increment(ref _inside);
        var used = Volatile.Read(ref _inside) == 1 && Interlocked.CompareExchange(ref _left, 0, 1) == 1;
        Interlocked.Decrement(ref _inside);
        return used;
    }
}

/// <summary>Wrong in the same way in every order.</summary>
[GivenCode]
internal sealed class EndlessCoupon : ICoupon
{
    private int _left = 1;

    public int Left => Volatile.Read(ref _left);

    public bool TryUse()
    {
        Volatile.Write(ref _left, 0);
        return true;
    }
}

/// <summary>Keeps the lock: whoever comes later waits for ever.</summary>
[GivenCode]
internal sealed class KeptCoupon : ICoupon
{
    private readonly Lock _gate = new();
    private int _left = 1;

    public int Left => Volatile.Read(ref _left);

    public bool TryUse()
    {
        _gate.Enter();
        if (Volatile.Read(ref _left) != 0)
        {
            Volatile.Write(ref _left, 0);
            return true;
        }

        _gate.Exit();
        return false;
    }
}
