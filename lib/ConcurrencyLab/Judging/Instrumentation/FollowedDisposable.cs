namespace ConcurrencyLab;

/// <summary>Something of the learner's that the library disposes of: by the copy.</summary>
internal sealed class FollowedDisposable(IAsyncDisposable disposable) : IAsyncDisposable
{
    private static readonly Func<IAsyncDisposable, ValueTask> s_dispose =
        VirtualCopies.Call<Func<IAsyncDisposable, ValueTask>>(typeof(IAsyncDisposable), nameof(DisposeAsync));

    public ValueTask DisposeAsync() => s_dispose(disposable);
}
