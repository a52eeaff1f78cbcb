namespace ConcurrencyLab;

/// <summary>
/// 誰が持ち、誰が待っているかを覚えているロック。<c>using (a.Enter()) { … }</c>
/// <c>lock</c> と同じように、中に入れるのは 1 度に 1 本で、持っているスレッドはもう一度入れます。
/// <c>lock</c> と違い、終わりのない待ちはありません。ノートブックは、そこから戻れないからです。
/// </summary>
/// <param name="name">表に出す名前。</param>
public sealed class NamedLock(string name)
{
    // In a handler or a cell nobody would end the wait.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private int _depth;

    /// <summary>表に出す名前。</summary>
    public string Name { get; } = Argument.NotNull(name);

    internal LockUser? Owner { get; private set; }

    /// <summary>ロックを取得します。空いていなければ待ちます。戻り値を Dispose すると解放します。解放できるのは同じスレッドだけです。</summary>
    /// <exception cref="TimeoutException">ロックが 10 秒たっても空かないとき。</exception>
    public IDisposable Enter() => Enter(LongestWait);

    /// <summary>ロックを取得します。空いていなければ、指定した時間まで待ちます。例外は、待ちがデッドロックだったかどうかを知らせます。</summary>
    /// <param name="limit">待つ時間。10 秒まで。</param>
    /// <exception cref="ArgumentOutOfRangeException">待つ時間が 0〜10 秒でないとき。</exception>
    /// <exception cref="TimeoutException">指定した時間までにロックが空かないとき。</exception>
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
