namespace ConcurrencyLab;

/// <summary>For each thread, how much of it comes before something.</summary>
internal sealed class VectorClock
{
    private int[] _counts = new int[8];

    public int this[int thread] => thread < _counts.Length ? _counts[thread] : 0;

    public void Advance(int thread)
    {
        Grow(thread);
        _counts[thread]++;
    }

    public void Join(VectorClock other)
    {
        Grow(other._counts.Length - 1);
        for (var i = 0; i < other._counts.Length; i++)
            _counts[i] = Math.Max(_counts[i], other._counts[i]);
    }

    private void Grow(int thread)
    {
        if (thread >= _counts.Length)
            Array.Resize(ref _counts, Math.Max(thread + 1, 2 * _counts.Length));
    }
}
