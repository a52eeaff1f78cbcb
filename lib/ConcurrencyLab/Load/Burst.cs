namespace ConcurrencyLab;

/// <summary>What happened to requests that were sent at the same moment.</summary>
public sealed class Burst : Displayable
{
    internal Burst(TimeSpan elapsed, IReadOnlyList<RequestRecord> requests, IReadOnlyList<string> log)
    {
        Elapsed = elapsed;
        Requests = requests;
        Log = log;
    }

    /// <summary>From the sending of all requests to the last response.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The requests, in the order in which their handlers began.</summary>
    public IReadOnlyList<RequestRecord> Requests { get; }

    /// <summary>The lines that the handlers logged, in the order of time.</summary>
    public IReadOnlyList<string> Log { get; }

    internal string Summary => $"{Requests.Count} 件のリクエスト、全部で {Elapsed.TotalSeconds:F2} 秒";

    internal override string ToHtml() => Charts.Timeline(this).ToHtml() + BurstTable.Of(this).ToHtml();

    internal override string ToPlainText() => $"{Summary}\n{BurstTable.Of(this).ToPlainText()}";
}
