namespace ConcurrencyLab;

/// <summary>
/// 順番の総当たりで使うロック。待っているスレッドは順番に選ばれず、デッドロックは結果の 1 つになります。
/// どの順番も、ロックが空いた状態で始まります。
/// 取得すると、step と同じように区間が終わります。持っているスレッドがもう一度取ることはできません。
/// </summary>
/// <param name="name">結果に出す名前。</param>
public sealed class ExplorerLock(string name)
{
    private readonly string _name = Argument.NotNull(name);
    private Interleaver? _interleaver;
    private long _run;
    private VirtualThread? _owner;

    /// <summary>ロックを取得します。空いていなければ待ちます。<c>await a.AcquireAsync();</c></summary>
    /// <exception cref="InvalidOperationException">Explorer に渡した処理の外で使ったとき。</exception>
    public StepAwaitable AcquireAsync()
    {
        var thread = RunningThread();
        return thread.WaitFor(this, isFree: _owner is null);
    }

    /// <summary>ロックを解放します。解放できるのは、持っているスレッドだけです。</summary>
    /// <exception cref="InvalidOperationException">Explorer に渡した処理の外で使ったとき。</exception>
    /// <exception cref="SynchronizationLockException">持っていないスレッドが解放しようとしたとき。</exception>
    public void Release()
    {
        var thread = RunningThread();
        if (_owner != thread)
            throw new SynchronizationLockException($"スレッド {thread.Name} は、持っていない{this} を Release しました。");
        _owner = null;
    }

    /// <inheritdoc />
    public override string ToString() => $"ロック {_name}";

    internal VirtualThread? Owner => _owner;

    internal void GiveTo(VirtualThread thread) => _owner = thread;

    private VirtualThread RunningThread()
    {
        if (Interleaver.Current is not { Running: { } thread } interleaver)
            throw new InvalidOperationException($"{this} は Explorer に渡した body の中でだけ使えます。ふつうのスレッドでは lock を使ってください。");
        if (_interleaver != interleaver || _run != interleaver.Run)
        {
            _interleaver = interleaver;
            _run = interleaver.Run;
            _owner = null;
            interleaver.Locks.Add(this);
        }

        return thread;
    }
}
