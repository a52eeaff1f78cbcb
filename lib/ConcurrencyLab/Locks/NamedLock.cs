namespace ConcurrencyLab;

/// <summary>
/// A lock that knows who holds it and who waits for it: <c>using (a.Enter()) { … }</c>
/// As with <c>lock</c>, one thread at a time is inside, and a thread that holds it may enter again.
/// Unlike <c>lock</c>, no wait is endless: a notebook could not be brought back from it.
/// </summary>
/// <param name="name">What tables call it.</param>
public sealed class NamedLock(string name)
{
    // In a handler or a cell nobody would end the wait.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private int _depth;

    /// <summary>What tables call it.</summary>
    public string Name { get; } = Argument.NotNull(name);

    internal LockUser? Owner { get; private set; }

    /// <summary>Takes the lock, or waits until it is free. Disposing of the result gives it back; only the same thread may.</summary>
    /// <exception cref="TimeoutException">The lock was not free for 10 seconds.</exception>
    public IDisposable Enter() => Enter(LongestWait);

    /// <summary>Takes the lock, or waits until it is free, but not longer than the limit. The exception tells whether the wait was a deadlock.</summary>
    /// <param name="limit">How long to wait, at most 10 seconds.</param>
    /// <exception cref="TimeoutException">The lock was not free within the limit.</exception>
    public IDisposable Enter(TimeSpan limit)
    {
        if (limit < TimeSpan.Zero || limit > LongestWait)
            throw new ArgumentOutOfRangeException(nameof(limit), limit, $"待つ時間は 0 秒から {LongestWait.TotalSeconds:0} 秒までで指定してください。");
        var user = LockUser.Current;
        lock (LockUser.Gate)
        {
            if (Owner != user)
                Take(user, limit);
            _depth++;
        }

        return new Scope(this, user);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private void Take(LockUser user, TimeSpan limit)
    {
        user.Meeting?.ThrowIfAbandoned();
        if (Owner is not null && !user.WaitFor(this, limit))
            throw new TimeoutException($"{limit.TotalSeconds:0.##} 秒待っても「{Name}」を取れませんでした。{WhyNot(user)}");
        Owner = user;
        user.HasTaken(this);
    }

    private string WhyNot(LockUser user) => Owner is { WaitsFor: { } wanted } owner && owner.WaitsInTheEndFor(user)
        ? $"持っている{owner.Name}は「{wanted.Name}」を待ち、待ちが輪になっています（デッドロック）。"
        : $"{Owner?.Name} が持ったままです。デッドロックしていないか、Dispose を忘れていないか確かめてください。";

    private void Exit(LockUser user)
    {
        if (LockUser.Current != user)
            throw new SynchronizationLockException($"「{Name}」を、取ったスレッドとは別のスレッドで返そうとしました。using の中で await していないか確かめてください。");
        lock (LockUser.Gate)
        {
            if (--_depth > 0)
                return;
            Owner = null;
            user.HasGivenBack(this);
        }
    }

    private sealed class Scope(NamedLock owned, LockUser user) : IDisposable
    {
        private bool _isDone;

        public void Dispose()
        {
            if (_isDone)
                return;
            owned.Exit(user);
            _isDone = true;
        }
    }
}
