namespace ConcurrencyLab;

/// <summary>機械語を見られるコード。</summary>
public enum CodeSample
{
    /// <summary><c>count++;</c> のコード。</summary>
    Increment,

    /// <summary>フィールドを volatile にした <c>count++;</c>。</summary>
    VolatileIncrement,

    /// <summary><c>Interlocked.Increment(ref count);</c> のコード。戻り値は使いません。</summary>
    InterlockedIncrement,

    /// <summary>戻り値を使う <c>return Interlocked.Increment(ref count);</c>。</summary>
    InterlockedIncrementUsed,

    /// <summary><c>while (!stop) { }</c> のコード。</summary>
    FlagLoop,

    /// <summary>フィールドを volatile にした <c>while (!stop) { }</c>。</summary>
    VolatileFlagLoop,
}
