namespace ConcurrencyLab;

/// <summary>The places that some thread has written so far. To read any other one is no turn: whoever else does what, it gives the same.</summary>
internal sealed class WrittenPlaces
{
    private bool[] _isWritten = new bool[64];
    private bool _isAny;

    /// <summary>Grows with each place that is new.</summary>
    public int Count { get; private set; }

    public void Add(AccessPlace place)
    {
        if (place.IsUnknown ? _isAny : IsMarked(OneOf(place)))
            return;
        Count++;
        _isAny |= place.IsUnknown;
        // Whoever reads the whole, reads the part.
        for (AccessPlace? at = place; at is not null; at = at.Outer)
            Mark(OneOf(at));
    }

    public bool Contains(AccessPlace place)
    {
        if (_isAny || place.IsUnknown)
            return true;
        for (AccessPlace? at = place; at is not null; at = at.Outer)
        {
            if (IsMarked(OneOf(at)))
                return true;
        }

        return false;
    }

    // Whoever touches the whole array touches each element.
    private static AccessPlace OneOf(AccessPlace place) => place == AccessPlace.AllElements ? AccessPlace.Elements : place;

    private bool IsMarked(AccessPlace place) => place.Number < _isWritten.Length && _isWritten[place.Number];

    private void Mark(AccessPlace place)
    {
        if (place.Number >= _isWritten.Length)
            Array.Resize(ref _isWritten, 2 * place.Number);
        _isWritten[place.Number] = true;
    }
}
