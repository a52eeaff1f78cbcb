namespace ConcurrencyLab;

/// <summary>
/// 誰がどの席を持っているか。確認と割り当ては別々の操作で、判定は、そのあいだにほかのスレッドを割り込ませます。
/// </summary>
public sealed class SeatMap
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, string> _owners = [];
    private readonly List<(int Seat, string User)> _assigned = [];
    private readonly ControlledScheduler? _scheduler;

    /// <summary>すべて空席の座席表を作ります。</summary>
    public SeatMap()
    {
    }

    internal SeatMap(TurnOrder order) => _scheduler = new ControlledScheduler(Describe, order);

    internal ControlledScheduler Scheduler => _scheduler!;

    /// <summary>Every assignment, also of a seat that was taken.</summary>
    internal IReadOnlyList<(int Seat, string User)> Assigned
    {
        get
        {
            lock (_gate)
                return [.. _assigned];
        }
    }

    /// <summary>席が空いているかどうかを返します。</summary>
    /// <param name="seat">席の番号。</param>
    public bool IsFree(int seat)
    {
        bool isFree;
        lock (_gate)
            isFree = !_owners.ContainsKey(seat);
        _scheduler?.Note($"席 {seat} は{(isFree ? "空いている" : "空いていない")}");
        _scheduler?.SchedulingPoint();
        return isFree;
    }

    /// <summary>席を利用者に割り当てます。前に誰の席だったかは見ません。</summary>
    /// <param name="seat">席の番号。</param>
    /// <param name="user">利用者の名前。</param>
    public void Assign(int seat, string user)
    {
        Argument.NotNull(user);
        // On a thread of the learner's own: too late, if nobody waits for it.
        if (_scheduler is { IsMine: false } && !_scheduler.AwaitStandstill())
            return;
        _scheduler?.SchedulingPoint();
        lock (_gate)
        {
            _owners[seat] = user;
            _assigned.Add((seat, user));
        }

        _scheduler?.Note($"席 {seat} を {user} に割り当てた");
    }

    private string Describe()
    {
        lock (_gate)
            return _owners.Count == 0 ? "空き" : string.Join("、", _owners.OrderBy(pair => pair.Key).Select(pair => $"席 {pair.Key}: {pair.Value}"));
    }
}
