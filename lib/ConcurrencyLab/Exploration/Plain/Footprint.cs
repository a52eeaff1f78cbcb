using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Everything that a turn touches.</summary>
internal struct Footprint
{
    private Few _few;

    public int Count { get; private set; }

    /// <summary>Whether it touches more than there is room for: it then conflicts with everything.</summary>
    public bool IsAll { get; private set; }

    public void Add(in Access access)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_few[i] == access)
                return;
        }

        if (Count == Few.Length)
            IsAll = true;
        else
            _few[Count++] = access;
    }

    public void AddAll() => IsAll = true;

    public void Add(in Footprint other)
    {
        IsAll |= other.IsAll;
        for (var i = 0; i < other.Count; i++)
            Add(other._few[i]);
    }

    /// <summary>Whether something that this one touches is changed by the other.</summary>
    public readonly bool IsChangedBy(in Footprint other)
    {
        if (IsAll || other.IsAll)
            return true;
        for (var i = 0; i < other.Count; i++)
        {
            for (var j = 0; j < Count; j++)
            {
                if (_few[j].IsChangedBy(other._few[i]))
                    return true;
            }
        }

        return false;
    }

    /// <param name="later">What the later turn touches.</param>
    /// <param name="isSure">Whether it has to be sure that they could.</param>
    [MethodImpl(Hot.Path)]
    public readonly bool CanBeReversed(in Footprint later, bool isSure)
    {
        if (IsAll || later.IsAll)
            return true;
        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < later.Count; j++)
            {
                if (_few[i].CanBeReversed(later._few[j], isSure))
                    return true;
            }
        }

        return false;
    }

    [MethodImpl(Hot.Path)]
    public readonly bool ConflictsWith(in Footprint other, bool isOfAnotherRun)
    {
        if (IsAll || other.IsAll)
            return true;
        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < other.Count; j++)
            {
                if (isOfAnotherRun ? _few[i].MayConflictWith(other._few[j]) : _few[i].ConflictsWith(other._few[j]))
                    return true;
            }
        }

        return false;
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 4;
#pragma warning disable IDE0044, IDE0051 // The first of a row.
        private Access _first;
#pragma warning restore IDE0044, IDE0051
    }
}
