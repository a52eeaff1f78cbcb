namespace ConcurrencyLab;

/// <summary>プロセスを分けて行う実験。プロセスはそれぞれ自分のメモリを持ちます。</summary>
public static class ChildProcess
{
    /// <summary>The name of the child that counts once.</summary>
    internal const string Role = "count";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>プロセスを始めます。それぞれが、自分の持つカウンターに 1 を足します。</summary>
    /// <param name="processes">プロセスの数。1〜16。</param>
    /// <param name="start">カウンターの最初の値。</param>
    /// <exception cref="ArgumentOutOfRangeException">プロセスの数が範囲の外のとき。</exception>
    /// <exception cref="InvalidOperationException">プロセスを始められない、またはプロセスが失敗したとき。</exception>
    /// <exception cref="TimeoutException">プロセスが 20 秒以内に終わらないとき。プロセスは強制終了します。</exception>
    public static async Task<ProcessCounts> CountAsync(int processes, int start)
    {
        if (processes is < 1 or > 16)
            throw new ArgumentOutOfRangeException(nameof(processes), processes, "プロセスの数は 1 から 16 までで指定してください。");
        return new ProcessCounts(await Task.WhenAll(Enumerable.Range(0, processes)
            .Select(_ => Child.RunAsync<ProcessCount>(Limit, Role, $"{start}"))
            .ToList()));
    }
}
