using System.Runtime.InteropServices;

namespace ConcurrencyLab;

/// <summary>Gives each thread a number of its own to add to, each in cache lines of its own, and adds them all up when asked.</summary>
public sealed class PaddedCounter : ICounter
{
    private readonly Padded[] _values = new Padded[Stripe.Count];

    /// <inheritdoc />
    public int Value => _values.Sum(padded => padded.Value);

    /// <summary>Adds one. Atomically, since threads may have to share a number.</summary>
    public void Increment() => Interlocked.Increment(ref _values[Stripe.Own].Value);

    /// <inheritdoc />
    public void Reset() => Array.Clear(_values);

    // Two lines of 64 bytes, because processors fetch lines in pairs, and some have lines of 128.
    [StructLayout(LayoutKind.Explicit, Size = 128)]
    private struct Padded
    {
        [FieldOffset(0)]
        public int Value;
    }
}
