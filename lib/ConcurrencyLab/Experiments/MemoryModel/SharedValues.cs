using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConcurrencyLab;

/// <summary>Values that two threads write without any protection while a third one reads them.</summary>
internal sealed class SharedValues<T>
    where T : struct
{
    private const int CacheLine = 64;

    // Pinned, because the border of two cache lines is a question of addresses.
    private readonly Spaced[] _all = GC.AllocateArray<Spaced>(128, pinned: true);
    private readonly int[] _used;
    private volatile bool _stopped;

    public SharedValues(T first)
    {
        for (var i = 0; i < _all.Length; i++)
            _all[i].Value = first;
        _used = FindUsed();
    }

    /// <summary>How many values there are.</summary>
    public int Count => _used.Length;

    public T Read(int index) => _all[_used[index]].Value;

    public void Stop() => _stopped = true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void WriteUntilStopped(Write<T> write, T value)
    {
        while (!_stopped)
        {
            foreach (var index in _used)
                write(ref _all[index].Value, value);
        }
    }

    // A processor may well move 16 bytes at once, but not across the border of two cache lines: those values can be torn.
    // Values of 8 bytes never lie across one.
    private int[] FindUsed()
    {
        int[] torn = [.. Enumerable.Range(0, _all.Length).Where(index => Address(index) / CacheLine != (Address(index) + Unsafe.SizeOf<T>() - 1) / CacheLine)];
        return torn.Length > 0 ? torn : [.. Enumerable.Range(0, 16)];
    }

    private long Address(int index) => Marshal.UnsafeAddrOfPinnedArrayElement(_all, index);

    // 8 bytes between neighbours, so that they lie differently to the cache lines.
    private struct Spaced
    {
        public T Value;
#pragma warning disable CS0169, IDE0051 // Its place is what it is for.
        private long _space;
#pragma warning restore CS0169, IDE0051
    }
}

/// <summary>Writes a value to where the others read it.</summary>
internal delegate void Write<T>(ref T place, T value);
