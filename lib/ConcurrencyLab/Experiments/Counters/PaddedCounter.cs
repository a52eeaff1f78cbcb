using System.Runtime.InteropServices;

namespace ConcurrencyLab;

/// <summary>スレッドごとに別の数に足し、聞かれたときに合計するカウンター。数はそれぞれ別のキャッシュラインに置きます。</summary>
public sealed class PaddedCounter : ICounter
{
    private readonly Padded[] _values = new Padded[Stripe.Count];

    /// <inheritdoc />
    public int Value => _values.Sum(padded => padded.Value);

    /// <summary>1 を足します。複数のスレッドが同じ数を使うこともあるので、不可分に足します。</summary>
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
