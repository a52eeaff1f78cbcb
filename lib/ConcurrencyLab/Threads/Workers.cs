namespace ConcurrencyLab;

/// <summary>CPU を使い続ける仕事のための専用のスレッド。</summary>
public static class Workers
{
    private const int Most = 1_000;

    /// <summary>新しい何本かのスレッドで同じ仕事を動かします。全部そろってから同時に始め、全部終わるまで待ちます。</summary>
    /// <param name="threads">スレッドの数。1〜1,000。</param>
    /// <param name="work">仕事の処理。0 から始まるスレッドの番号を受け取ります。</param>
    /// <exception cref="ArgumentOutOfRangeException">スレッドの数が範囲の外のとき。</exception>
    /// <exception cref="TimeoutException">仕事が 30 秒以内に終わらないとき。</exception>
    public static async Task RunAsync(int threads, Action<int> work)
    {
        CheckNumber(threads);
        Argument.NotNull(work);
        // Not disposed of: threads that come too late may still be at it.
        var gate = new Barrier(threads);
        var all = Task.WhenAll(Enumerable.Range(0, threads).Select(number => DedicatedThread.RunAsync(() =>
        {
            gate.SignalAndWait();
            work(number);
            return true;
        })).ToList());
        await TimeLimit.WaitAsync(all, TimeLimit.Usual);
    }

    internal static void CheckNumber(int threads)
    {
        if (threads is < 1 or > Most)
            throw new ArgumentOutOfRangeException(nameof(threads), threads, $"スレッドの数は 1 から {Most} までで指定してください。");
    }
}
