namespace ConcurrencyLab;

/// <summary>A stream of the learner's in the hands of the library: what it calls there are the copies.</summary>
internal sealed class FollowedStream<T>(IAsyncEnumerable<T> stream) : IAsyncEnumerable<T>
{
    private static readonly Func<IAsyncEnumerable<T>, CancellationToken, IAsyncEnumerator<T>> s_begin =
        VirtualCopies.Call<Func<IAsyncEnumerable<T>, CancellationToken, IAsyncEnumerator<T>>>(typeof(IAsyncEnumerable<T>), nameof(GetAsyncEnumerator));

    private static readonly Func<IAsyncEnumerator<T>, ValueTask<bool>> s_move =
        VirtualCopies.Call<Func<IAsyncEnumerator<T>, ValueTask<bool>>>(typeof(IAsyncEnumerator<T>), nameof(IAsyncEnumerator<>.MoveNextAsync));

    private static readonly Func<IAsyncEnumerator<T>, T> s_current =
        VirtualCopies.Call<Func<IAsyncEnumerator<T>, T>>(typeof(IAsyncEnumerator<T>), $"get_{nameof(IAsyncEnumerator<>.Current)}");

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new Enumerator(s_begin(stream, cancellationToken));

    private sealed class Enumerator(IAsyncEnumerator<T> items) : IAsyncEnumerator<T>
    {
        private readonly FollowedDisposable _disposable = new(items);

        public T Current => s_current(items);

        public ValueTask<bool> MoveNextAsync() => s_move(items);

        public ValueTask DisposeAsync() => _disposable.DisposeAsync();
    }
}
