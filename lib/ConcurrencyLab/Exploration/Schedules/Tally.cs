using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Counts outcomes, and keeps the shortest schedule of each.</summary>
internal sealed class Tally<T>(Func<T> outcome, Judge<T> judge)
{
    // Other values may change or be equal only in content: their text at the end of the run is what counts.
    private static readonly bool IsKey = typeof(T) == typeof(string) || !RuntimeHelpers.IsReferenceOrContainsReferences<T>();

#pragma warning disable CS8714 // A null never gets in.
    private readonly Dictionary<T, Entry> _byValue = [];
#pragma warning restore CS8714
    private readonly Dictionary<(OutcomeKind, string), Entry> _entries = [];

    public long Schedules { get; private set; }

    /// <summary>How many runs stand for them.</summary>
    public long Runs { get; private set; }

    public IReadOnlyList<OutcomeCount> Outcomes =>
        [.. _entries.Select(e => new OutcomeCount(e.Key.Item2, e.Key.Item1, e.Value.IsRight, e.Value.Count, e.Value.Example))
            .OrderByDescending(o => o.IsRight).ThenBy(o => o.Kind).ThenByDescending(o => o.Count).ThenBy(o => o.Text, StringComparer.Ordinal)];

    /// <summary>Every schedule, for whoever wants to run them once more; null when nobody does.</summary>
    public List<byte[]>? All { get; init; }

    /// <summary>Notes that all threads of a run finished, with the outcome that stands now.</summary>
    public void Record(ReadOnlySpan<byte> schedule) => Record(FindValue(), schedule);

    /// <summary>Notes an ending.</summary>
    public void Record(Ending<T> ending, ReadOnlySpan<byte> schedule) => Record(Find(ending), schedule);

    /// <summary>Notes an ending that many schedules have.</summary>
    /// <param name="ending">The ending.</param>
    /// <param name="count">How many schedules.</param>
    /// <param name="best">The best of them, if it may be the best of all: it gets the shortest one so far.</param>
    public void Record(Ending<T> ending, long count, Func<Schedule?, byte[]?> best)
    {
        var entry = Find(ending);
        Schedules = Sum(Schedules, count);
        Runs++;
        if (best(entry.Count == 0 ? null : entry.Example) is { } schedule)
            entry.Keep(schedule);
        entry.AddMany(count);
    }

    /// <summary>Forgets what was noted.</summary>
    public void Clear()
    {
        _byValue.Clear();
        _entries.Clear();
        (Schedules, Runs) = (0, 0);
    }

    private static long Sum(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;

    private void Record(Entry entry, ReadOnlySpan<byte> schedule)
    {
        Schedules++;
        Runs++;
        All?.Add(schedule.ToArray());
        entry.Add(schedule);
    }

    [MethodImpl(Hot.Path)]
    private Entry FindValue()
    {
        var value = outcome();
        if (!IsKey || value is null)
            return Find(Ending<T>.Of(value));
        if (!_byValue.TryGetValue(value, out var entry))
            _byValue.Add(value, entry = Find(Ending<T>.Of(value)));
        return entry;
    }

    private Entry Find(Ending<T> ending)
    {
        var key = (ending.Kind, ending.Text);
        if (!_entries.TryGetValue(key, out var entry))
            _entries.Add(key, entry = new Entry(ending.Kind == OutcomeKind.Value && judge.IsRight(ending.Value!, ending.Text)));
        return entry;
    }

    private sealed class Entry(bool isRight)
    {
        private int _switches = int.MaxValue;

        public bool IsRight => isRight;

        public long Count { get; private set; }

        public Schedule Example { get; private set; } = new([]);

        public void Add(ReadOnlySpan<byte> schedule)
        {
            Keep(schedule);
            Count++;
        }

        public void AddMany(long count) => Count = Sum(Count, count);

        public void Keep(ReadOnlySpan<byte> schedule)
        {
            if (Count > 0 && schedule.Length > Example.Length)
                return;
            var switches = Schedule.CountSwitches(schedule);
            if (Count > 0 && schedule.Length == Example.Length && switches >= _switches)
                return;
            _switches = switches;
            Example = new Schedule(schedule);
        }
    }
}
