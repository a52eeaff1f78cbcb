namespace ConcurrencyLab;

/// <summary>Advice about fetching a few paths at a time.</summary>
internal static class FetchHints
{
    public static readonly Hint Stuck = new("never-completes", "fetchAsync がすべて終わったら、結果を返してください。入った数と出た数が合っているかも確かめてください。");

    public static readonly Hint LimitIgnored = new(
        "limit-ignored", "制限時間が使われていません。new CancellationTokenSource(limit) を作り、その Token を、同時に進める仕組みと fetchAsync に渡してください。");

    public static readonly Hint DisposedEarly = new(
        "disposed-early", "using で作ったものが、使い終わる前に破棄されています。async のないメソッドでは、Task を return したところで破棄されます。破棄された CancellationTokenSource は、もうキャンセルしません。async をつけ、using の範囲の中で await してください。");

    public static readonly Hint TooFew = new(
        "too-few-at-once", "1 件を await し終えてから次を始めると、待ちが重なりません。4 件までは同時に進めてください。Parallel.ForEachAsync の MaxDegreeOfParallelism が使えます。書かないと、上限は CPU コアの数になります。");

    public static readonly Hint InGroups = new(
        "in-groups", "4 件ずつの組に分けると、組の中のいちばん遅い 1 件を、残りの 3 件分の空きが待ちます。1 件終わったら、すぐに次の 1 件を始めてください。Parallel.ForEachAsync か SemaphoreSlim(4, 4) を使うと、そうなります。");

    /// <summary>Why more run at once than may.</summary>
    public static Hint TooMany(Delegate code) => MadeAgain.In(code, typeof(SemaphoreSlim), typeof(ParallelOptions))
        ? new("limit-made-per-path", "上限を決めるもの（SemaphoreSlim や ParallelOptions）を、パスごとに新しく作っています。それぞれが別の入り口なので、だれも待ちません。繰り返しの外に 1 つ作り、全部のパスで使ってください。")
        : new("too-many-at-once", "同時に進めてよいのは 4 件までです。Select で呼ぶと、その場ですべて始まります。Parallel.ForEachAsync の MaxDegreeOfParallelism か、SemaphoreSlim(4, 4) で限ってください。MaxDegreeOfParallelism を書かないと、上限は CPU コアの数になります。");
}
