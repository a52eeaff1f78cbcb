namespace ConcurrencyLab;

public sealed partial class TargetService
{
    private const int LongestMeasurement = 20;
    private const int LongestLoad = 300;
    private const double Interval = 0.2;
    private const int SamplesAfterwards = 4;
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(60);

    /// <summary>リクエストを送り続けるあいだと、送り終えた後のメトリクスを、プロセスの外から測ります。</summary>
    /// <param name="seconds">送り続ける秒数。1〜20。</param>
    /// <exception cref="ArgumentOutOfRangeException">秒数が範囲の外のとき。</exception>
    /// <exception cref="InvalidOperationException">サービスが止まっている、またはメトリクスを読めないとき。</exception>
    /// <exception cref="TimeoutException">測り終えられないとき。</exception>
    public async Task<MetricSeries> MeasureAsync(int seconds = 4)
    {
        if (seconds is < 1 or > LongestMeasurement)
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, $"送り続ける時間は 1 秒から {LongestMeasurement} 秒までで指定してください。");
        MustRun();
        await StopLoadAsync();
        // The first request compiles the service's code, which is not what is measured.
        await SendAsync("/");
        List<MetricSample> samples = [];
        Task? sending = null;
        var afterwards = 0;
        await foreach (var sample in DiagnosticsProgram.ReadAsync<MetricSample>(ReadLimit, DiagnosticsProgram.Counters, $"{ProcessId}", FormattableString.Invariant($"{Interval}")))
        {
            samples.Add(sample);
            sending ??= (_load = NewLoad()).RunAsync(TimeSpan.FromSeconds(seconds));
            // What is measured after the last answer shows what stays.
            if (sending.IsCompleted && afterwards++ == SamplesAfterwards)
                break;
        }

        if (sending is not null)
            await sending;
        return new MetricSeries(new MetricRecord($"{Illness}", seconds, samples));
    }

    /// <summary>リクエストを送り続けることを始め、すぐに戻ります。そのあいだに、ターミナルのツールでサービスを調べられます。</summary>
    /// <param name="seconds">送り続ける秒数。1〜300。</param>
    /// <returns>ターミナルで実行するコマンド。</returns>
    /// <exception cref="ArgumentOutOfRangeException">秒数が範囲の外のとき。</exception>
    /// <exception cref="InvalidOperationException">サービスが止まっているとき。</exception>
    public async Task<string> KeepBusyAsync(int seconds = 120)
    {
        if (seconds is < 1 or > LongestLoad)
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, $"送り続ける時間は 1 秒から {LongestLoad} 秒までで指定してください。");
        MustRun();
        await StopLoadAsync();
        // A service that ends meanwhile ends the load: nobody waits for it.
        _ = (_load = NewLoad()).RunAsync(TimeSpan.FromSeconds(seconds)).ContinueWith(sent => sent.Exception, TaskScheduler.Default);
        return $"これから {seconds} 秒のあいだ、プロセス {ProcessId} にリクエストを送り続けます。教材のフォルダーで開いたターミナルから、次を実行してください（q を押すと終わります）。\n\ndotnet tool run dotnet-counters monitor -p {ProcessId} --counters System.Runtime,Microsoft.AspNetCore.Hosting";
    }

    // The one who cancels comes first, and each one who reserves after that joins the two who wait.
    private SteadyLoad NewLoad() => Illness switch
    {
        Illness.Deadlock => new(_process.Port, clients: 8, "/", ["/cancel", .. Enumerable.Repeat("/reserve", 8)]),
        Illness.Contention => new(_process.Port, clients: 24, "/", []),
        Illness.LostUpdate => new(_process.Port, clients: 2, "/count", []),
        _ => new(_process.Port, clients: 24, "/", []),
    };
}
