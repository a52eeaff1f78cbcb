namespace ConcurrencyLab;

/// <summary>The rounds of a waiting loop that one thread goes through: after one in which nothing changed, it waits for a change.</summary>
internal sealed class Rounds
{
    // As many as a step explorer allows in a row; with fewer a loop that ends by itself would be taken for one that waits.
    private const int InARow = Limits.SegmentsInARow;
    private const int LongestRound = InARow / 3;

    // Threads that let each other go round, and change something at it, do so only a few times.
    private const int MostForEachOther = 3;

    private readonly int[] _sites = new int[InARow];
    private Footprint _touched;
    private int _inARow;
    private int _loop = -1;
    private int _start;
    private int _forEachOther;
    private bool _isDisturbed;

    // What the thread itself writes in the loop, with the values at the beginning of the round.
    private readonly Dictionary<StoredVariable, object?> _written = [];

    /// <summary>Whether it waits for a change of what it looks at.</summary>
    public bool IsWaiting { get; private set; }

    public bool IsInLoop => _loop >= 0;

    public void Restart()
    {
        (_inARow, _loop, _forEachOther, _isDisturbed, IsWaiting) = (0, -1, 0, false, false);
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
    /// <param name="site">The number of the place.</param>
    /// <param name="loops">The known loops; a new one is added.</param>
    /// <param name="isFair">Whether it is let go on all the same.</param>
    public void Come(int site, WaitingLoops loops, bool isFair)
    {
        if (_inARow == InARow)
            Array.Copy(_sites, 1, _sites, 0, --_inARow);
        _sites[_inARow++] = site;
        var loop = loops.Of(site);
        if (loop < 0 && _inARow == InARow && Period() is > 0 and var period)
        {
            loops.Add(_sites[^period..]);
            loop = loops.Of(site);
        }

        if (loop < 0 || loop != _loop)
        {
            (_loop, _start, _isDisturbed, IsWaiting) = (loop, site, false, false);
            _touched = default;
            _written.Clear();
        }
        else if (site == _start)
        {
            // Who writes something new each time, counts: that ends by itself.
            IsWaiting = (!_isDisturbed && !HasCounted()) || isFair;
            _isDisturbed = false;
        }
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
        _inARow = 0;
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

    private int Period()
    {
        for (var period = 1; period <= LongestRound; period++)
        {
            var isPeriodic = true;
            for (var i = period; i < InARow && isPeriodic; i++)
                isPeriodic = _sites[i] == _sites[i - period];
            if (isPeriodic)
                return period;
        }

        return 0;
    }
}
