using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>All orders that do the same as a run: how many there are, which stands for them, and which changes threads the least.</summary>
internal sealed class SameOrders(TurnOrdering ordering)
{
    // Positions of all threads together; more would take longer to count than to run.
    private const int MostPositions = 100_000;

    /// <summary>A number of orders that is too large to be told.</summary>
    public const long TooMany = long.MaxValue;

    private readonly List<int>[] _turnsOf = [.. Enumerable.Range(0, ThreadName.Room).Select(_ => new List<int>())];
    private readonly int[] _threads = new int[ThreadName.Room];
    private readonly int[] _strides = new int[ThreadName.Room];
    private readonly int[] _at = new int[ThreadName.Room];
    private long[] _counts = new long[1024];
    private int[] _switches = new int[1024];
    private int _threadCount;
    private int _positions;

    public void Take(ReadOnlySpan<TakenTurn> turns)
    {
        foreach (var list in _turnsOf)
            list.Clear();
        for (var turn = 0; turn < turns.Length; turn++)
            _turnsOf[turns[turn].Thread].Add(turn);
        (_threadCount, _positions) = (0, 1);
        for (var thread = 0; thread < _turnsOf.Length; thread++)
        {
            if (_turnsOf[thread].Count == 0)
                continue;
            (_threads[_threadCount], _strides[_threadCount]) = (thread, _positions);
            _threadCount++;
            _positions = (int)Math.Min(MostPositions + 1L, (long)_positions * (_turnsOf[thread].Count + 1));
        }
    }

    /// <summary>The one of them that comes first in the dictionary.</summary>
    public string First()
    {
        var length = _threads.Take(_threadCount).Sum(thread => _turnsOf[thread].Count);
        return string.Create(length, this, static (text, orders) =>
        {
            orders._at.AsSpan().Clear();
            for (var i = 0; i < text.Length; i++)
            {
                var next = 0;
                while (!orders.CanGo(next))
                    next++;
                orders._at[next]++;
                text[i] = (char)orders._threads[next];
            }
        });
    }

    /// <summary>How many there are.</summary>
    [MethodImpl(Hot.Path)]
    public long Count()
    {
        if (_positions > MostPositions)
            return TooMany;
        Grow(ref _counts, _positions);
        _counts.AsSpan(0, _positions).Clear();
        _counts[0] = 1;
        for (var position = 0; position < _positions; position++)
        {
            if (_counts[position] == 0)
                continue;
            GoTo(position);
            for (var i = 0; i < _threadCount; i++)
            {
                if (CanGo(i))
                    _counts[position + _strides[i]] = Add(_counts[position + _strides[i]], _counts[position]);
            }
        }

        return _counts[_positions - 1];
    }

    /// <summary>The one with the fewest changes of thread; null when there are too many to look through.</summary>
    public byte[]? WithFewestSwitches()
    {
        if (_positions > MostPositions / 4)
            return null;
        var width = _threadCount;
        Grow(ref _switches, (_positions + 1) * width);
        // From the end: how many changes are still to come, for each thread that had the turn before.
        for (var position = _positions - 1; position >= 0; position--)
        {
            GoTo(position);
            for (var last = 0; last < width; last++)
                _switches[(position * width) + last] = position == _positions - 1 ? 0 : Best(position, last).Switches;
        }

        return Forward(width);
    }

    private byte[] Forward(int width)
    {
        var schedule = new byte[_threads.Take(width).Sum(thread => _turnsOf[thread].Count)];
        for (var (i, position, last) = (0, 0, -1); i < schedule.Length; i++)
        {
            GoTo(position);
            last = Best(position, last).Next;
            schedule[i] = (byte)_threads[last];
            position += _strides[last];
        }

        return schedule;
    }

    private (int Switches, int Next) Best(int position, int last)
    {
        var best = (Switches: int.MaxValue, Next: -1);
        for (var next = 0; next < _threadCount; next++)
        {
            if (!CanGo(next))
                continue;
            var rest = _switches[((position + _strides[next]) * _threadCount) + next];
            var switches = rest == int.MaxValue ? rest : rest + (last < 0 || last == next ? 0 : 1);
            if (switches < best.Switches)
                best = (switches, next);
        }

        return best;
    }

    private void GoTo(int position)
    {
        for (var i = _threadCount - 1; i >= 0; i--)
            (_at[i], position) = (position / _strides[i], position % _strides[i]);
    }

    [MethodImpl(Hot.Path)]
    private bool CanGo(int i)
    {
        var own = _turnsOf[_threads[i]];
        if (_at[i] == own.Count)
            return false;
        for (var other = 0; other < _threadCount; other++)
        {
            if (other != i && ordering.Before(own[_at[i]], _threads[other]) > _at[other])
                return false;
        }

        return true;
    }

    private static long Add(long a, long b) => a > TooMany - b ? TooMany : a + b;

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = new T[length];
    }
}
