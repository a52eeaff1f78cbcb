namespace ConcurrencyLab;

/// <summary>最適化したコードだけに現れる現象の実験。セルは最適化されないので、Release と同じコードを別のプロセスで動かします。</summary>
public static class ReleaseChild
{
    private static readonly TimeSpan FlagLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ChildLimit = TimeSpan.FromSeconds(20);

    /// <summary>1 本が <c>while (!stop) { }</c> で待ち、もう 1 本がフラグを立てます。1 秒以内に見えるかを調べます。</summary>
    /// <param name="useVolatile">フラグを volatile のフィールドにするかどうか。</param>
    /// <exception cref="InvalidOperationException">プロセスが失敗したとき。</exception>
    /// <exception cref="TimeoutException">プロセスが 20 秒以内に終わらないとき。プロセスは強制終了します。</exception>
    public static async Task<FlagWait> WaitForFlagAsync(bool useVolatile = false)
    {
        var sample = useVolatile ? CodeSample.VolatileFlagLoop : CodeSample.FlagLoop;
        using var jit = new JitListing();
        var events = await Child.ReadAsync<FlagWaitEvent>(
            ChildLimit, [FlagLoop.Role, $"{sample}", $"{FlagLimit.TotalMilliseconds}"], jit.Environment).ToListAsync();
        return new FlagWait(CodeSamples.SourceOf(sample), events, jit.Read(sample));
    }
}
