namespace ConcurrencyLab;

public sealed partial class TargetService
{
    private const int LongestLook = 10;

    /// <summary>dotnet-dump collect で、サービスのメモリをファイルに書き出します。サービスは、そのあいだ止まります。</summary>
    /// <exception cref="InvalidOperationException">サービスが止まっているとき。</exception>
    public async Task<MemoryDump> DumpAsync()
    {
        MustRun();
        return await MemoryDump.CollectAsync(ProcessId, Folder);
    }

    /// <summary>リクエストを送りながら、スレッドがロックを待った時間を、プロセスの外から集めます。</summary>
    /// <param name="seconds">集める秒数。1〜10。</param>
    /// <exception cref="ArgumentOutOfRangeException">秒数が範囲の外のとき。</exception>
    /// <exception cref="InvalidOperationException">サービスが止まっている、またはイベントを読めないとき。</exception>
    /// <exception cref="TimeoutException">集め終えられないとき。</exception>
    public async Task<LockWaits> LockWaitsAsync(int seconds = 2)
    {
        await PrepareLookAsync(seconds);
        var waits = new LockWaits(seconds, []);
        await foreach (var report in DiagnosticsProgram.ReadAsync<LockWaitsReport>(ReadLimit, DiagnosticsProgram.Waits, $"{ProcessId}", $"{seconds}"))
            waits = report.Milliseconds is { Count: > 0 } all ? new LockWaits(report.Seconds, all) : waits;
        await StopLoadAsync();
        return waits;
    }

    /// <summary>リクエストを送りながら、dotnet-trace collect で、スレッドが時間を使った場所を集めます。</summary>
    /// <param name="seconds">集める秒数。1〜10。</param>
    /// <exception cref="ArgumentOutOfRangeException">秒数が範囲の外のとき。</exception>
    /// <exception cref="InvalidOperationException">サービスが止まっているとき。</exception>
    public async Task<ThreadTimes> TraceAsync(int seconds = 2)
    {
        await PrepareLookAsync(seconds);
        var path = Path.Combine(Folder, "trace.nettrace");
        var words = (string[])["dotnet-trace", "collect", "-p", $"{ProcessId}", "--profile", "dotnet-sampled-thread-time", "--duration", $"00:00:{seconds:00}", "--format", "Speedscope", "-o", path];
        var run = await DotnetTool.RunAsync(words, string.Join(' ', words));
        await StopLoadAsync();
        var stacks = run.Problem is null ? Speedscope.Read(Path.ChangeExtension(path, "speedscope.json")) : [];
        File.Delete(path);
        return new ThreadTimes(run, stacks);
    }

    // The load ends with the look; if that takes longer than it should, earlier.
    private async Task PrepareLookAsync(int seconds)
    {
        if (seconds is < 1 or > LongestLook)
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, $"集める時間は 1 秒から {LongestLook} 秒までで指定してください。");
        await KeepBusyAsync(LongestLoad);
    }
}
