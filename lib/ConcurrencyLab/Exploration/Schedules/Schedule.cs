namespace ConcurrencyLab;

/// <summary>実行順序。どのスレッドが次の区間を動かすかを、<c>A B A B</c> のように並べたものです。</summary>
public sealed class Schedule
{
    private readonly byte[] _threads;

    internal Schedule(ReadOnlySpan<byte> threads) => _threads = threads.ToArray();

    /// <summary>区間の数。</summary>
    public int Length => _threads.Length;

    /// <summary>スレッドが交代する回数。</summary>
    public int Switches => CountSwitches(_threads);

    internal ReadOnlySpan<byte> Threads => _threads;

    /// <inheritdoc />
    public override string ToString() => string.Join(' ', _threads.Select(i => ThreadName.Of(i)));

    internal static int CountSwitches(ReadOnlySpan<byte> threads)
    {
        var switches = 0;
        for (var i = 1; i < threads.Length; i++)
            switches += threads[i] == threads[i - 1] ? 0 : 1;
        return switches;
    }
}
