namespace ConcurrencyLab;

/// <summary>
/// 残高と自分のロックを持つ口座。読み取り、書き込み、ロックの取得は別々の操作で、
/// 判定は、そのあいだにほかのスレッドを割り込ませます。
/// </summary>
public sealed class Account
{
    private readonly ObservedGate _gate;
    private readonly ObservedValue<int> _balance;

    /// <summary>口座を作ります。</summary>
    /// <param name="number">口座の番号。ほかの口座と重なりません。</param>
    /// <param name="balance">最初の残高。</param>
    public Account(int number, int balance)
        : this(number, balance, null)
    {
    }

    internal Account(int number, int balance, ControlledScheduler? scheduler)
    {
        Number = number;
        _balance = new(balance, scheduler);
        _gate = new($"口座 {number} ", scheduler);
    }

    /// <summary>口座の番号。ほかの口座と重なりません。</summary>
    public int Number { get; }

    /// <summary>この口座を扱うあいだロックするオブジェクト。</summary>
    public object Gate => _gate.Approach();

    /// <summary>残高。<c>account.Balance -= 10</c> は、読んでから書きます。</summary>
    public int Balance
    {
        [ObservedAccess(AccessKind.Read)]
        get
        {
            HasBeenReadFirst |= !_gate.HasBeenApproached;
            return _balance.Read(balance => $"口座 {Number} の残高 {balance} を読んだ");
        }
        [ObservedAccess(AccessKind.Write)]
        set
        {
            _balance.Write(value, balance => $"口座 {Number} に {balance} を書いた");
            HasBeenNegative |= value < 0;
        }
    }

    internal int Value => _balance.Value;

    internal bool HasBeenNegative { get; private set; }

    /// <summary>Whether the balance was read before anybody was on the way to the lock.</summary>
    internal bool HasBeenReadFirst { get; private set; }
}
