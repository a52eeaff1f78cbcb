using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>本物のスレッドで同じ処理を何回も実行し、結果を記録します。</summary>
public static class Stress
{
    // On a busy machine each Thread.Yield may cost a time slice: what takes half a second elsewhere would take a minute.
    private static readonly TimeSpan MeasuringLimit = TimeSpan.FromSeconds(10);

    /// <summary>共有する値がいくつになるかを測ります。</summary>
    /// <param name="threads">1 回の実行で使うスレッドの数。プールのスレッドは使いません。</param>
    /// <param name="iterations">1 本のスレッドが処理を繰り返す回数。</param>
    /// <param name="runs">実行の回数。10 秒を過ぎたら、残りの実行は始めません。</param>
    /// <param name="reset">共有する値を元に戻す処理。実行の前に毎回呼びます。</param>
    /// <param name="outcome">実行の後で共有する値を読む処理。</param>
    /// <param name="body">1 本のスレッドの処理。<paramref name="expected"/> を省くと、1 回ごとに 1 増えるものとします。</param>
    /// <param name="startTogether">全スレッドがそろうまで待って始めるかどうか。false なら、スレッドを作った順に始めます。</param>
    /// <param name="expected">何も失わないときの値。1 回に 1 増やさない処理で指定します。省くと threads × iterations です。</param>
    /// <exception cref="ArgumentOutOfRangeException">数が小さすぎるか、大きすぎるとき。</exception>
    /// <exception cref="TimeoutException">実行が 30 秒以内に終わらないとき。</exception>
    public static async Task<Distribution> RunAsync(
        int threads, int iterations, int runs, Action reset, Func<int> outcome, Action body, bool startTogether = false, int? expected = null)
    {
        await LeftBehind.WarnAsync();
        return await RunAsync(threads, iterations, runs, reset, outcome, body, startTogether, MeasuringLimit, TimeLimit.Usual, expected);
    }

    internal static async Task<Distribution> RunAsync(
        int threads, int iterations, int runs, Action reset, Func<int> outcome, Action body, bool startTogether, TimeSpan measuringLimit, TimeSpan runLimit, int? expected = null)
    {
        Argument.NotNull(reset);
        Argument.NotNull(outcome);
        Argument.NotNull(body);
        Workers.CheckNumber(threads);
        if (iterations < 0)
            throw new ArgumentOutOfRangeException(nameof(iterations), iterations, "回数（iterations）は 0 以上で指定してください。");
        if ((long)threads * iterations > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(iterations), iterations, $"threads × iterations が {int.MaxValue:N0} を超えます。回数（iterations）を減らしてください。");
        if (runs < 1)
            throw new ArgumentOutOfRangeException(nameof(runs), runs, "試す回数（runs）は 1 以上で指定してください。");
        var values = new List<int>();
        var clock = Stopwatch.StartNew();
        do
        {
            reset();
            await TimeLimit.WaitAsync(startTogether ? Workers.RunAsync(threads, _ => Repeat()) : StartOneByOneAsync(threads, Repeat), runLimit);
            values.Add(outcome());
        }
        while (values.Count < runs && clock.Elapsed < measuringLimit);

        return new Distribution(expected ?? threads * iterations, [.. values]);

        void Repeat()
        {
            for (var i = 0; i < iterations; i++)
                body();
        }
    }

    private static Task<bool[]> StartOneByOneAsync(int threads, Action work) =>
        Task.WhenAll(Enumerable.Range(0, threads).Select(_ => DedicatedThread.RunAsync(() =>
        {
            work();
            return true;
        })).ToList());
}
