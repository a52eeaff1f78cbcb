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
    /// <param name="body">スレッドがすること。1 回ごとに値が 1 増えるはずの処理です。</param>
    /// <param name="startTogether">全スレッドがそろうまで待って始めるかどうか。false なら、スレッドを作った順に始めます。</param>
    /// <exception cref="ArgumentOutOfRangeException">数が小さすぎるか、大きすぎるとき。</exception>
    /// <exception cref="TimeoutException">実行が 30 秒以内に終わらないとき。</exception>
    public static Task<Distribution> RunAsync(
        int threads, int iterations, int runs, Action reset, Func<int> outcome, Action body, bool startTogether = false) =>
        RunAsync(threads, iterations, runs, reset, outcome, body, startTogether, MeasuringLimit, TimeLimit.Usual);

    internal static async Task<Distribution> RunAsync(
        int threads, int iterations, int runs, Action reset, Func<int> outcome, Action body, bool startTogether, TimeSpan measuringLimit, TimeSpan runLimit)
    {
        Workers.CheckNumber(threads);
        if (iterations < 0)
            throw new ArgumentOutOfRangeException(nameof(iterations), iterations, "回数（iterations）は 0 以上で指定してください。");
        if (runs < 1)
            throw new ArgumentOutOfRangeException(nameof(runs), runs, "試す回数（runs）は 1 以上で指定してください。");
        var values = new List<int>(runs);
        var clock = Stopwatch.StartNew();
        do
        {
            reset();
            await TimeLimit.WaitAsync(startTogether ? Workers.RunAsync(threads, _ => Repeat()) : StartOneByOneAsync(threads, Repeat), runLimit);
            values.Add(outcome());
        }
        while (values.Count < runs && clock.Elapsed < measuringLimit);

        return new Distribution(threads * iterations, [.. values]);

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
