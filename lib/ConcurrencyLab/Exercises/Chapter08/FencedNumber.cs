namespace ConcurrencyLab;

/// <summary>
/// 保存先にある 1 つの数と、最後に受け付けたトークン。読み取り、書き込み、ロックの取得は別々の操作で、
/// 判定は、そのあいだにほかのスレッドを割り込ませます。
/// </summary>
public sealed class FencedNumber
{
    private readonly ObservedGate _gate;
    private readonly ObservedValue<int> _value;
    private readonly ObservedValue<long> _lastToken;

    /// <summary>値が 0 で、まだトークンを受け付けていない数を作ります。</summary>
    public FencedNumber()
        : this(null)
    {
    }

    internal FencedNumber(ControlledScheduler? scheduler) => (_gate, _value, _lastToken) = (new("保存先", scheduler), new(0, scheduler), new(0, scheduler));

    /// <summary>この数を扱うあいだロックするオブジェクト。</summary>
    public object Gate => _gate.Approach();

    /// <summary>保存されている値。</summary>
    public int Value
    {
        [ObservedAccess(AccessKind.Read)]
        get => _value.Read(value => $"値 {value} を読んだ");
        [ObservedAccess(AccessKind.Write)]
        set => _value.Write(value, written => $"値 {written} を書いた");
    }

    /// <summary>最後に受け付けたトークン。はじめは 0 です。</summary>
    public long LastToken
    {
        [ObservedAccess(AccessKind.Read)]
        get => _lastToken.Read(token => $"最後のトークン {token} を読んだ");
        [ObservedAccess(AccessKind.Write)]
        set => _lastToken.Write(value, token => $"最後のトークンを {token} にした");
    }

    internal int Now => _value.Value;

    internal string Text => $"値 {_value.Value}、トークン {_lastToken.Value}";
}
