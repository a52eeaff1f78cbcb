namespace ConcurrencyLab;

/// <summary>1 つのサーバーで、リクエストの数を変えて測った時間。</summary>
public sealed record RequestTimes
{
    private RequestTimes(string name, IReadOnlyList<(int Requests, TimeSpan Time)> points, bool isComputed)
    {
        Argument.Some(points);
        Name = Argument.NotNull(name);
        Points = points;
        IsComputed = isComputed;
    }

    /// <summary>測ったもの。</summary>
    public string Name { get; }

    /// <summary>リクエストの数と、最後のレスポンスまでの時間。</summary>
    public IReadOnlyList<(int Requests, TimeSpan Time)> Points { get; }

    /// <summary>測らずに計算した時間かどうか。</summary>
    public bool IsComputed { get; }

    /// <summary>測った時間をまとめます。</summary>
    /// <param name="name">測ったもの。</param>
    /// <param name="points">リクエストの数と時間。</param>
    public static RequestTimes Measured(string name, IReadOnlyList<(int Requests, TimeSpan Time)> points) => new(name, points, false);

    /// <summary>測ると時間がかかりすぎるところを補う、計算した時間をまとめます。グラフでは印が付きます。</summary>
    /// <param name="name">計算したもの。</param>
    /// <param name="points">リクエストの数と時間。</param>
    public static RequestTimes Computed(string name, IReadOnlyList<(int Requests, TimeSpan Time)> points) => new(name, points, true);
}
