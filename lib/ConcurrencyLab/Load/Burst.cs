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

    /// <summary>From the sending of all requests to the last response; for the requests of one path, to the end of their last handler.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The requests, in the order in which their handlers began.</summary>
    public IReadOnlyList<RequestRecord> Requests { get; }

    /// <summary>The lines that the handlers logged, in the order of time; none for the requests of one path.</summary>
    public IReadOnlyList<string> Log { get; }

    /// <summary>The requests for one path, to look at them alone.</summary>
    /// <param name="path">The path, such as "/pay".</param>
    /// <exception cref="ArgumentException">No request was for this path.</exception>
    public Burst Only(string path)
    {
        Argument.NotNull(path);
        var requests = Requests.Where(request => request.Path == path).ToList();
        return requests.Count > 0
            ? new Burst(requests.Max(request => request.Finished), requests, [])
            : throw new ArgumentException($"パス「{path}」へのリクエストはありません。送ったのは {string.Join("、", Requests.Select(request => request.Path).Distinct())} です。", nameof(path));
    }

    internal string Summary => $"{Requests.Count} 件のリクエスト、全部で {Elapsed.TotalSeconds:F2} 秒";

    internal override string ToHtml() => Charts.Timeline(this).ToHtml() + BurstTable.Of(this).ToHtml();

    internal override string ToPlainText() => $"{Summary}\n{BurstTable.Of(this).ToPlainText()}";
}
