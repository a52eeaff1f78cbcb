namespace ConcurrencyLab;

/// <summary>誤りになるスレッドの順番か、データ競合が見つかったことを知らせます。どのテストフレームワークでも、テストの失敗になります。</summary>
public sealed class ConcurrencyFaultException : Exception
{
    internal ConcurrencyFaultException(string report)
        : base($"{report}\n")
    {
    }
}
