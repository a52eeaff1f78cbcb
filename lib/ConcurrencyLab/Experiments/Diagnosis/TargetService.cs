namespace ConcurrencyLab;

/// <summary>調べるために動かす Web サービス。別のプロセスで動き、次のサービスを始めるか、カーネルが終わると止まります。</summary>
public sealed partial class TargetService : Displayable
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static TargetService? s_current;

    private readonly ServiceProcess _process;
    private SteadyLoad? _load;

    // A kernel that is killed does not come here: then the end of its input ends the service.
    static TargetService() => AppDomain.CurrentDomain.ProcessExit += (_, _) => s_current?._process.Dispose();

    private TargetService(Illness illness, ServiceProcess process)
    {
        Illness = illness;
        _process = process;
    }

    /// <summary>どこが悪いサービスか。</summary>
    public Illness Illness { get; }

    /// <summary>サービスのプロセスの番号。</summary>
    public int ProcessId => _process.Id;

    /// <summary>サービスが動いているかどうか。</summary>
    public bool IsRunning => _process.IsRunning;

    internal string Folder => _process.Folder;

    /// <summary>サービスを起動します。前に起動したサービスは止まります。</summary>
    /// <param name="illness">どこが悪いサービスか。</param>
    /// <exception cref="ArgumentOutOfRangeException">Illness の値ではないとき。</exception>
    /// <exception cref="InvalidOperationException">サービスを起動できないとき。</exception>
    public static async Task<TargetService> StartAsync(Illness illness)
    {
        if (!Enum.IsDefined(illness))
            throw new ArgumentOutOfRangeException(nameof(illness), illness, "Illness の値を指定してください。");
        await Gate.WaitAsync();
        try
        {
            if (s_current is { } before)
                await before.StopAsync();
            s_current = null;
            return s_current = new TargetService(illness, await ServiceProcess.StartAsync(illness));
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>サービスを止め、そのフォルダーのファイルも消します。止まっていれば、何もしません。</summary>
    public async Task StopAsync()
    {
        await StopLoadAsync();
        await DedicatedThread.RunAsync(() =>
        {
            _process.Dispose();
            return true;
        });
    }

    internal override string ToHtml() => $"<p>{Html.Encode(ToPlainText())}</p>";

    internal override string ToPlainText() => IsRunning
        ? $"サービスが動いています。プロセス ID は {ProcessId} です。"
        : "サービスは止まっています。ダンプなどのファイルも消えました。";

    private void MustRun()
    {
        if (!IsRunning)
            throw new InvalidOperationException(Stopped);
    }

    private const string Stopped = "このサービスは止まっています。TargetService.StartAsync のセルから、もう一度実行してください。";

    private async Task StopLoadAsync()
    {
        if (_load is { } load)
            await load.StopAsync();
        _load = null;
    }
}
