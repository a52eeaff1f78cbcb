namespace ConcurrencyLab;

/// <summary>
/// すべてのスレッドが共有する数。読み取りと書き込みは別々の操作です。判定は、操作のあいだに
/// ほかのスレッドを割り込ませます。判定の外では、ただの変数です。
/// </summary>
public sealed class SharedNumber
{
    private readonly ControlledScheduler? _scheduler;
    private int _value;

    /// <summary>値が 0 の数を作ります。</summary>
    public SharedNumber()
    {
    }

    internal SharedNumber(Turns turns)
        : this(new TurnOrder(turns, 1))
    {
    }

    internal SharedNumber(TurnOrder order, bool isTimed = false) => _scheduler = new ControlledScheduler(() => $"{_value}", order) { IsTimed = isTimed };

    internal ControlledScheduler Scheduler => _scheduler!;

    internal int Value => _value;

    /// <summary>数を読みます。</summary>
    public int Read()
    {
        var value = _value;
        _scheduler?.Note($"{value} を読んだ");
        _scheduler?.SchedulingPoint();
        return value;
    }

    /// <summary>数を書きます。</summary>
    /// <param name="value">新しい値。</param>
    public void Write(int value)
    {
        _scheduler?.SchedulingPoint();
        _value = value;
        _scheduler?.Note($"{value} を書いた");
    }
}
