namespace ConcurrencyLab;

/// <summary>スレッドがロックを待った時間。待ちが 1 回終わるたびにランタイムが知らせる、イベントを集めたものです。</summary>
public sealed class LockWaits : Displayable
{
    private readonly double _seconds;

    internal LockWaits(double seconds, IReadOnlyList<double> milliseconds)
    {
        _seconds = seconds;
        Milliseconds = [.. milliseconds.Order()];
    }

    /// <summary>待ちごとの長さ。ミリ秒。短い順。</summary>
    public IReadOnlyList<double> Milliseconds { get; }

    private DataTable Table => new(
        ["見ていた時間", "待った回数", "待ちの長さ（中央値）", "待ちの長さ（最大）", "待った時間の合計（スレッド全部）"],
        [[$"{_seconds:0.0} 秒", $"{Milliseconds.Count}", $"{Milliseconds.ElementAtOrDefault(Milliseconds.Count / 2):0.0} ミリ秒", $"{Milliseconds.DefaultIfEmpty().Max():0.0} ミリ秒", $"{Milliseconds.Sum() / 1000:0.0} 秒"]]);

    internal override string ToHtml() => Table.ToHtml();

    internal override string ToPlainText() => Table.ToPlainText();
}

/// <summary>What the program tells: first that it listens, then the waits and how long it was until the last event.</summary>
internal sealed record LockWaitsReport(bool Started, double Seconds, IReadOnlyList<double>? Milliseconds);
