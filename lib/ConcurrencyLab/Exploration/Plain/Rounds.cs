namespace ConcurrencyLab;

/// <summary>The rounds of a waiting loop that one thread goes through: after one in which nothing changed, it waits for a change.</summary>
internal sealed class Rounds
{
    // Threads that let each other go round, and change something at it, do so only a few times.
    private const int MostForEachOther = 3;

    private readonly LastPlaces _last = new();
    private Footprint _touched;
    private int _loop = -1;
    private VisitedPlace _start;
    private int _forEachOther;
    private bool _isDisturbed;

    // What the thread itself writes in the loop, with the values at the beginning of the round.
    private readonly Dictionary<StoredVariable, object?> _written = [];

    /// <summary>Whether it waits for a change of what it looks at.</summary>
    public bool IsWaiting { get; private set; }

    public bool IsInLoop => _loop >= 0;

    /// <summary>What it looked at last in the loop; null when that was no variable.</summary>
    public AccessSite? Seen { get; private set; }

    /// <summary>The places of the round that it goes through again and again; empty when it goes through none.</summary>
    public IReadOnlyList<int> Circle => _last.Circle();

    public void Restart()
    {
        _last.Clear();
        (_loop, _forEachOther, _isDisturbed, IsWaiting, Seen) = (-1, 0, false, false, null);
        _touched = default;
        _written.Clear();
    }

    /// <summary>Notes that the thread is about to write.</summary>
    public void Write(StoredVariable? variable)
    {
        if (_loop >= 0 && variable is not null)
            _written.TryAdd(variable, variable.Get());
    }

    /// <summary>Notes that the thread came to a place, where it will touch something.</summary>
    /// <param name="place">The place, and what is touched.</param>
    /// <param name="site">The same, where it is a variable.</param>
    /// <param name="loops">The known loops.</param>
    /// <param name="isFair">Whether it is let go on all the same.</param>
    public void Come(VisitedPlace place, AccessSite? site, WaitingLoops loops, bool isFair)
    {
        _last.Add(place);
        var loop = loops.Of(place.Site);
        if (loop < 0 || loop != _loop)
        {
            (_loop, _start, _isDisturbed, IsWaiting, Seen) = (loop, place, false, false, site);
            _touched = default;
            _written.Clear();
            return;
        }

        Seen = site ?? Seen;
        if (place != _start)
            return;
        // Who writes something new each time, counts: that ends by itself.
        IsWaiting = (!_isDisturbed && !HasCounted()) || isFair;
        _isDisturbed = false;
    }

    /// <summary>Notes what the thread touched in its turn.</summary>
    public void Took(in Footprint touched)
    {
        if (_loop >= 0)
            _touched.Add(touched);
    }

    /// <summary>Notes what another thread touched.</summary>
    public void Disturb(in Footprint touched, bool isInLoop)
    {
        _last.Clear();
        if (_loop < 0 || !_touched.IsChangedBy(touched) || (isInLoop && _forEachOther >= MostForEachOther))
            return;
        _forEachOther += isInLoop ? 1 : 0;
        (_isDisturbed, IsWaiting) = (true, false);
    }

    private bool HasCounted()
    {
        var hasCounted = false;
        foreach (var (variable, before) in _written)
        {
            var now = variable.Get();
            // Never by the equality of the learner's own classes.
            hasCounted |= now is ValueType ? !now.Equals(before) : !ReferenceEquals(now, before);
            _written[variable] = now;
        }

        return hasCounted;
    }
}
