namespace ConcurrencyLab;

/// <summary>何本ものスレッドが同時に使うカウンター。正しく数え続けられるかを確かめます。</summary>
public interface ICounter
{
    /// <summary>今までに数えた数。</summary>
    int Value { get; }

    /// <summary>1 を足します。</summary>
    void Increment();

    /// <summary>0 に戻します。</summary>
    void Reset();
}
