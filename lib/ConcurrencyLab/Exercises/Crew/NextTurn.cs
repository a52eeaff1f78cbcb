namespace ConcurrencyLab;

/// <summary>Chooses whose turn is next, and notices who takes turn after turn to see whether they may go on.</summary>
internal sealed class NextTurn(Turns turns, int lead, int? held)
{
    // No exercise comes to a hundred points: this is a loop, which ends once the others get on, or never.
    private const int MostTurns = 100;

    private bool _isPolling;

    /// <summary>Whether a thread waited for others by looking again and again.</summary>
    public bool IsPolling => Volatile.Read(ref _isPolling);

    public void NotePolling() => Volatile.Write(ref _isPolling, true);

    /// <summary>The one of those that are left, of whom at least one waits for a turn.</summary>
    public Member Of(Member[] left)
    {
        var next = Choose([.. left.Where(member => member.Parked is not null)]);
        if (next.Turns > MostTurns && left.Length > 1)
            NotePolling();
        return next;
    }

    private Member Choose(Member[] parked)
    {
        var oldest = parked.MinBy(member => member.Parked)!;
        // Everyone first comes some way, in turn: one that has not begun can't be interrupted.
        if (parked.Where(member => member.Turns < lead && (held ?? member.Index) == member.Index).MinBy(member => member.Parked) is { } behind)
            return behind;
        return turns switch
        {
            // What is waited for must come, to tell a loop that waits from one that never ends.
            _ when IsPolling => oldest,
            Turns.Fair => oldest,
            Turns.FirstThrough => parked[0],
            _ => parked[^1],
        };
    }
}
