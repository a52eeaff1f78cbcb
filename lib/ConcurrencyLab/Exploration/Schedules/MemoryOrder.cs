namespace ConcurrencyLab;

/// <summary>書いた値が、ほかのスレッドからいつ見えるか。</summary>
public enum MemoryOrder
{
    /// <summary>逐次一貫性。書いた値は、すぐに全員から見えます。</summary>
    SequentiallyConsistent,

    /// <summary>
    /// x64 の CPU の順序（TSO、total store order）。書いた値は、まずそのスレッドのストアバッファに入り、後でメモリに届きます。
    /// 届くまで、ほかのスレッドからは前の値が見えます。Interlocked とロックは、届くのを待ちます。
    /// </summary>
    Tso,
}
