using System.Collections.Immutable;

namespace ConcurrencyLab;

/// <summary>
/// 誰がどの席を持っているか。確認と割り当ては別々の操作で、判定は、そのあいだにほかのスレッドを割り込ませます。
/// </summary>
public sealed class SeatMap
{
    private readonly ControlledScheduler? _scheduler;
    private readonly ObservedValue<ImmutableDictionary<int, ImmutableList<string>>> _users;

    /// <summary>すべて空席の座席表を作ります。</summary>
    public SeatMap()
        : this(null)
    {
    }

    internal SeatMap(ControlledScheduler? scheduler) => (_scheduler, _users) = (scheduler, new(ImmutableDictionary<int, ImmutableList<string>>.Empty, scheduler));

    /// <summary>Every assignment, also of a seat that was taken.</summary>
    internal IReadOnlyList<(int Seat, string User)> Assigned => [.. _users.Value.SelectMany(seat => seat.Value.Select(user => (seat.Key, user)))];

    /// <summary>The last owner of each seat, in words.</summary>
    internal string Text => _users.Value.IsEmpty ? "空き" : string.Join("、", _users.Value.OrderBy(seat => seat.Key).Select(seat => $"席 {seat.Key}: {seat.Value[^1]}"));

    /// <summary>席が空いているかどうかを返します。</summary>
    /// <param name="seat">席の番号。</param>
    [ObservedAccess(AccessKind.Read)]
    public bool IsFree(int seat) => !_users.Read(users => $"席 {seat} は{(users.ContainsKey(seat) ? "空いていない" : "空いている")}").ContainsKey(seat);

    /// <summary>席を利用者に割り当てます。前に誰の席だったかは見ません。</summary>
    /// <param name="seat">席の番号。</param>
    /// <param name="user">利用者の名前。</param>
    [ObservedAccess(AccessKind.Write)]
    public void Assign(int seat, string user)
    {
        Argument.NotNull(user);
        // On a thread of the learner's own: too late, if nobody waits for it.
        if (_scheduler is { IsMine: false } && !_scheduler.AwaitStandstill())
            return;
        _users.Change(users => users.SetItem(seat, users.GetValueOrDefault(seat, []).Add(user)), _ => $"席 {seat} を {user} に割り当てた");
    }
}
