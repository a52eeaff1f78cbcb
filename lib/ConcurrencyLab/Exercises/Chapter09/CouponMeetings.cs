namespace ConcurrencyLab;

/// <summary>Whether two threads used the same coupon in an order that was decided, and not one that came by luck.</summary>
internal sealed class CouponMeetings
{
    private readonly Lock _gate = new();
    private (ICoupon Coupon, ControlledThread Thread)? _last;
    private bool _haveMet;

    public bool HaveMet
    {
        get
        {
            lock (_gate)
                return _haveMet;
        }
    }

    /// <summary>Notes that the calling thread uses a coupon.</summary>
    public void Note(ICoupon coupon)
    {
        if (Current.Thread is not { } thread)
            return;
        lock (_gate)
        {
            _haveMet |= _last is { } last && last.Coupon == coupon && last.Thread != thread;
            _last = (coupon, thread);
        }
    }
}
