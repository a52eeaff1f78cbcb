namespace ConcurrencyLab;

/// <summary>順番の終わり方。</summary>
public enum OutcomeKind
{
    /// <summary>すべてのスレッドが終わり、値になりました。</summary>
    Value,

    /// <summary>処理が例外を投げ、順番はそこで終わりました。</summary>
    Exception,

    /// <summary>残りのスレッドが、すべてロックを待っています。</summary>
    Deadlock,

    /// <summary>残りのスレッドが、同じところを回り続けています。</summary>
    Stuck,
}
