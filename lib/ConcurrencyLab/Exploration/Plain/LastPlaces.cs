namespace ConcurrencyLab;

/// <summary>The places that one thread came to in a row, the last of them: whether it goes in circles.</summary>
internal sealed class LastPlaces
{
    private const int LongestRound = 100;
    private const int Room = 3 * LongestRound;

    private readonly VisitedPlace[] _places = new VisitedPlace[Room];
    private int _count;

    public void Clear() => _count = 0;

    public void Add(VisitedPlace place) => _places[_count++ % Room] = place;

    /// <summary>The places of the round that it went through at least three times at last; empty when it did not.</summary>
    public IReadOnlyList<int> Circle()
    {
        for (var length = 1; length <= LongestRound && _count >= Room; length++)
        {
            if (IsRepeated(length))
                return [.. Enumerable.Range(_count - length, length).Select(i => At(i).Site).Distinct()];
        }

        return [];
    }

    private bool IsRepeated(int length)
    {
        for (var i = _count - Room + length; i < _count; i++)
        {
            if (At(i) != At(i - length))
                return false;
        }

        return true;
    }

    private VisitedPlace At(int i) => _places[i % Room];
}
