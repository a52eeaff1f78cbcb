using System.Collections;
using System.Reflection;

namespace ConcurrencyLab;

/// <summary>Sequences of the learner's in the hands of the library.</summary>
internal static class FollowedSequence
{
    /// <summary>Takes a sequence, and gives one whose items come from copies where the learner's code makes them.</summary>
    public static MethodInfo Follow { get; } = typeof(FollowedSequence).GetMethod(nameof(FollowOne), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static IEnumerable<T>? FollowOne<T>(IEnumerable<T>? sequence) =>
        sequence is null or ICollection or ICollection<T> or IReadOnlyCollection<T> || Current.Thread is null
        || VirtualCopies.MethodIn(sequence.GetType(), FollowedSequence<T>.Begin) is null ? sequence : new FollowedSequence<T>(sequence);
}

/// <summary>A sequence of the learner's in the hands of the library: what it calls there are the copies.</summary>
internal sealed class FollowedSequence<T>(IEnumerable<T> sequence) : IEnumerable<T>
{
    private static readonly Func<IEnumerable<T>, IEnumerator<T>> s_begin = VirtualCopies.Call<Func<IEnumerable<T>, IEnumerator<T>>>(typeof(IEnumerable<T>), nameof(GetEnumerator));

    private static readonly Func<IEnumerator<T>, T> s_current = VirtualCopies.Call<Func<IEnumerator<T>, T>>(typeof(IEnumerator<T>), $"get_{nameof(IEnumerator.Current)}");

    private static readonly Func<IEnumerator, bool> s_move = VirtualCopies.Call<Func<IEnumerator, bool>>(typeof(IEnumerator), nameof(IEnumerator.MoveNext));

    private static readonly Action<IDisposable> s_dispose = VirtualCopies.Call<Action<IDisposable>>(typeof(IDisposable), nameof(IDisposable.Dispose));

    public static MethodInfo Begin { get; } = typeof(IEnumerable<T>).GetMethod(nameof(GetEnumerator))!;

    public IEnumerator<T> GetEnumerator() => new Enumerator(s_begin(sequence));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Enumerator(IEnumerator<T> items) : IEnumerator<T>
    {
        public T Current => s_current(items);

        object? IEnumerator.Current => Current;

        public bool MoveNext() => s_move(items);

        public void Reset() => items.Reset();

        public void Dispose() => s_dispose(items);
    }
}
