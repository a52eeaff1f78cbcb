namespace ConcurrencyLab;

/// <summary>
/// すべてのスレッドが共有する数。読み取りと書き込みは別々の操作です。判定は、操作のあいだに
/// ほかのスレッドを割り込ませます。判定の外では、ただの変数です。
/// </summary>
public sealed class SharedNumber
{
    private readonly ObservedValue<int> _value;

    /// <summary>値が 0 の数を作ります。</summary>
    public SharedNumber()
        : this(null)
    {
    }

    internal SharedNumber(ControlledScheduler? scheduler) => _value = new(0, scheduler);

    internal int Value => _value.Value;

    /// <summary>数を読みます。</summary>
    [ObservedAccess(AccessKind.Read)]
    public int Read() => _value.Read(value => $"{value} を読んだ");

    /// <summary>数を書きます。</summary>
    /// <param name="value">新しい値。</param>
    [ObservedAccess(AccessKind.Write)]
    public void Write(int value) => _value.Write(value, written => $"{written} を書いた");
}
