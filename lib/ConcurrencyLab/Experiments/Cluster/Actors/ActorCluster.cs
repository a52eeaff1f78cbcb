namespace ConcurrencyLab;

/// <summary>アクターのクラスター。サイロと呼ぶ何台かのサーバーと、2 つのクライアントです。どれもこのマシンのプロセスです。</summary>
public sealed class ActorCluster : Displayable
{
    private const int Clients = 2;
    private const string Gone = "クラスターが動いていません。ActorCluster.StartAsync() のセルから、もう一度実行してください。";

    private static ActorCluster? s_running;

    private readonly string _problem;
    private ClusterRun? _run;
    private SiloSet? _silos;
    private ClusterProcess? _clients;
    private int _size;
    private long _mostMegabytes;

    private ActorCluster(string problem) => _problem = problem;

    // A kernel that is killed does not come here: then the end of their input ends the processes.
    static ActorCluster() => AppDomain.CurrentDomain.ProcessExit += (_, _) => s_running?._run?.Kill();

    /// <summary>サイロと 2 つのクライアントを起動し、どのサイロからも全部のサイロが見えるまで待ちます。前に起動したクラスターは終わらせます。</summary>
    /// <param name="silos">サイロの数。3〜5。</param>
    /// <exception cref="ArgumentOutOfRangeException">サイロの数が範囲の外のとき。</exception>
    public static async Task<ActorCluster> StartAsync(int silos = 3)
    {
        if (silos is < 3 or > 5)
            throw new ArgumentOutOfRangeException(nameof(silos), silos, "サイロの数は 3 から 5 までで指定してください。");
        if (s_running is { } before)
            await before.EndAsync();
        var cluster = s_running = new ActorCluster("");
        try
        {
            await cluster.BeginAsync(silos);
            return cluster;
        }
        catch (Exception e) when (ClusterRun.Explain(e) is { } problem)
        {
            await cluster.EndAsync();
            return new ActorCluster(problem);
        }
    }

    /// <summary>2 つのクライアントから、1 つのアクターを同時に呼びます。</summary>
    /// <param name="state">アクターが数を置く場所。</param>
    /// <param name="calls">1 つのクライアントが呼ぶ回数。1〜5,000。</param>
    /// <exception cref="ArgumentOutOfRangeException">回数が範囲の外のとき。</exception>
    public Task<ClusterResult> CountAsync(ActorState state, int calls = 1_000)
    {
        if (calls is < 1 or > 5_000)
            throw new ArgumentOutOfRangeException(nameof(calls), calls, "1 つのクライアントが呼ぶ回数は 1 から 5000 までで指定してください。");
        return ShowAsync((silos, clients) => CountedActor.CountAsync(clients, state, Clients, calls));
    }

    /// <summary>2 つのクライアントから 1 つのアクターを呼び続け、そのアクターがいるサイロのプロセスを強制終了します。アクターが別のサイロに戻ったら、呼ぶのをやめます。</summary>
    /// <param name="state">アクターが数を置く場所。</param>
    public Task<ClusterResult> KillSiloAsync(ActorState state) => ShowAsync((silos, clients) => KilledSilo.RunAsync(silos, clients, state));

    /// <summary>
    /// 保存先に数を置くアクターを呼び、数を読んでから書くまでのあいだに、そのアクターがいるサイロを一時停止します。
    /// ほかのサイロが一時停止したサイロを外し、アクターが別のサイロで数えてから、再開します。
    /// </summary>
    public Task<ClusterResult> PauseSiloAsync() => ShowAsync((silos, clients) => PausedSilo.RunAsync(_run!, silos, clients));

    /// <summary>クラスターを終わらせます。全部のサイロがそろっていたときのメモリを表示します。</summary>
    public async Task<ClusterResult> StopAsync()
    {
        if (_run is null)
            return new ClusterResult(_problem.Length > 0 ? _problem : Gone);
        var (silos, megabytes) = (_size, _mostMegabytes);
        await EndAsync();
        return new ClusterResult($"クラスターを終わらせました。{silos} つのサイロと保存先が使ったメモリは、合わせて約 {megabytes} MB でした。") { Counted = megabytes };
    }

    internal IReadOnlyList<int> ProcessIds => [.. _silos?.All.Select(silo => silo.Id) ?? [], .. _clients is { } clients ? [clients.Id] : (int[])[]];

    internal override string ToHtml() => $"<p><strong>{Html.Encode(Summary)}</strong></p>{Table?.ToHtml()}";

    internal override string ToPlainText() => $"{Summary}\n{Table?.ToPlainText()}";

    private string Summary => _silos is { } silos
        ? $"{silos.All.Count} つのサイロが動いています。どのサイロからも、{silos.All.Count} つが見えています。"
        : _problem.Length > 0 ? _problem : Gone;

    private DataTable? Table => _silos is { } silos
        ? new(["サイロ", "プロセス ID", "見えているサイロ"], [.. silos.All.Select(silo => (string[])[silo.Name, $"{silo.Id}", $"{silo.Seen.Last(report => report.Kind == "Members").Value}"])])
        : null;

    private async Task BeginAsync(int silos)
    {
        _run = await ClusterRun.BeginAsync();
        Console.WriteLine($"サイロを {silos} つ起動しています…");
        var set = new SiloSet(_run, silos);
        set.BeginToFill();
        _clients = _run.Start("クライアント", "actor-clients", _run.Address, _run.Prefix, $"{Clients}");
        await set.SettleAsync();
        await _clients.NextAsync("Ready");
        _clients.Send("connect");
        await _clients.NextAsync("Connected");
        (_silos, _size) = (set, silos);
        LookAtMemory();
    }

    // Only while all of them are there.
    private void LookAtMemory() => _mostMegabytes = Math.Max(_mostMegabytes, ProcessMemory.Megabytes([.. _silos!.All.Select(silo => silo.Id), .. Garnet.Ids]));

    private async Task<ClusterResult> ShowAsync(Func<SiloSet, ClusterProcess, Task<ClusterResult>> experiment)
    {
        if (_run is null || _silos is null || _clients is null)
            return new ClusterResult(_problem.Length > 0 ? _problem : Gone);
        try
        {
            await _silos.SettleAsync();
            LookAtMemory();
            return await experiment(_silos, _clients);
        }
        catch (Exception e) when (ClusterRun.Explain(e) is { } problem)
        {
            await EndAsync();
            return new ClusterResult($"{problem}{Gone}");
        }
    }

    private async Task EndAsync()
    {
        var run = _run;
        (_run, _silos, _clients) = (null, null, null);
        if (run is not null)
            await run.DisposeAsync();
    }
}
