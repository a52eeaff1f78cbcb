namespace ConcurrencyLab;

/// <summary>Checks and acts under one lock.</summary>
/// <param name="meetings">Where it notes who uses it.</param>
[GivenCode]
internal sealed class LockedCoupon(CouponMeetings meetings) : ICoupon
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
        meetings.Note(this);
        lock (_gate)
        {
            if (_left == 0)
                return false;
            _left--;
            return true;
        }
    }
}

/// <summary>Checks and acts in one atomic operation.</summary>
[GivenCode]
internal sealed class SwappedCoupon : ICoupon
{
    private int _left = 1;

    public int Left => Volatile.Read(ref _left);

    public bool TryUse() => Interlocked.CompareExchange(ref _left, 0, 1) == 1;
}
