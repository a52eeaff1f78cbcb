namespace ConcurrencyLab;

/// <summary>
/// Who has which seat. Looking and assigning are two separate operations, and a check lets other threads come in between.
/// </summary>
public sealed class SeatMap
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, string> _owners = [];
    private readonly List<(int Seat, string User)> _assigned = [];
    private readonly Crew? _crew;

    /// <summary>Creates a map on which all seats are free.</summary>
    public SeatMap()
    {
    }

    internal SeatMap(TurnOrder order) => _crew = new Crew(Describe, order.Turns, order.Lead);

    internal Crew Crew => _crew!;

    /// <summary>Every assignment, also of a seat that was taken.</summary>
    internal IReadOnlyList<(int Seat, string User)> Assigned
    {
        get
        {
            lock (_gate)
                return [.. _assigned];
        }
    }

    /// <summary>Whether nobody has the seat.</summary>
    /// <param name="seat">The seat's number.</param>
    public bool IsFree(int seat)
    {
        bool isFree;
        lock (_gate)
            isFree = !_owners.ContainsKey(seat);
        _crew?.Note($"席 {seat} は{(isFree ? "空いている" : "空いていない")}");
        _crew?.Point();
        return isFree;
    }

    /// <summary>Gives the seat to a user, whoever had it.</summary>
    /// <param name="seat">The seat's number.</param>
    /// <param name="user">The user's name.</param>
    public void Assign(int seat, string user)
    {
        Argument.NotNull(user);
        // On a thread of the learner's own: too late, if nobody waits for it.
        if (_crew is { IsMine: false } && !_crew.AwaitStandstill())
            return;
        _crew?.Point();
        lock (_gate)
        {
            _owners[seat] = user;
            _assigned.Add((seat, user));
        }

        _crew?.Note($"席 {seat} を {user} に割り当てた");
    }

    private string Describe()
    {
        lock (_gate)
            return _owners.Count == 0 ? "空き" : string.Join("、", _owners.OrderBy(pair => pair.Key).Select(pair => $"席 {pair.Key}: {pair.Value}"));
    }
}
