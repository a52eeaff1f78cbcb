namespace ConcurrencyLab;

/// <summary>サービスのダンプ。サービスが止まると消えます。</summary>
public sealed class MemoryDump : Displayable
{
    private static readonly TimeSpan ReadLimit = TimeSpan.FromMinutes(2);

    private readonly ToolRun _collected;
    private readonly string _path;
    private DumpReport? _report;

    private MemoryDump(ToolRun collected, string path)
    {
        _collected = collected;
        _path = path;
    }

    /// <summary>ファイルの大きさ。メガバイト。ダンプがなければ 0。</summary>
    public int Megabytes => File.Exists(_path) ? (int)(new FileInfo(_path).Length >> 20) : 0;

    /// <summary>dotnet-dump analyze で、ダンプにコマンドを 1 つ実行します。</summary>
    /// <param name="command">コマンド。例: syncblk</param>
    public async Task<ToolRun> AnalyzeAsync(string command)
    {
        Argument.NotNull(command);
        if (Problem is { } problem)
            return new ToolRun($"dotnet-dump analyze {_path} -c {command}", "", problem);
        var run = await DotnetTool.RunAsync(["dotnet-dump", "analyze", _path, "-c", command, "-c", "exit"], $"dotnet-dump analyze {_path} -c {command}");
        return run.Without("Loading core dump");
    }

    /// <summary>だれがどのロックを持ち、だれが待っているかを、ダンプから読みます。</summary>
    /// <exception cref="InvalidOperationException">ダンプを読めないとき。</exception>
    /// <exception cref="TimeoutException">2 分以内に読み終わらないとき。</exception>
    public async Task<LockGraph> LocksAsync() => LockGraph.Of(await ReadAsync(), Problem);

    /// <summary>中断している非同期メソッドと、その相手を、ダンプから読みます。</summary>
    /// <exception cref="InvalidOperationException">ダンプを読めないとき。</exception>
    /// <exception cref="TimeoutException">2 分以内に読み終わらないとき。</exception>
    public async Task<AsyncWaits> AsyncWaitsAsync() => new((await ReadAsync()).Chains, Problem);

    /// <summary>ダンプのファイルを消します。</summary>
    public void Delete() => File.Delete(_path);

    /// <summary>Takes one into the service's folder, which goes with the service.</summary>
    internal static async Task<MemoryDump> CollectAsync(int processId, string folder)
    {
        var path = Path.Combine(folder, "service.dmp");
        File.Delete(path);
        var words = (string[])["dotnet-dump", "collect", "-p", $"{processId}", "--type", "Heap", "-o", path];
        return new MemoryDump(await DotnetTool.RunAsync(words, string.Join(' ', words)), path);
    }

    internal override string ToHtml() => _collected.ToHtml() + (Problem is null ? $"<p>{Html.Encode(Size)}</p>" : "");

    internal override string ToPlainText() => $"{_collected}{(Problem is null ? Size : "")}\n";

    private string? Problem => _collected.Problem ?? (File.Exists(_path) ? null : "ダンプは消えています。DumpAsync のセルを、もう一度実行してください。");

    private string Size => $"ダンプの大きさは {Megabytes} MB です。サービスが止まると消えます。";

    private async Task<DumpReport> ReadAsync()
    {
        if (Problem is not null)
            return new DumpReport([], [], []);
        return _report ??= await DiagnosticsProgram.ReadAsync<DumpReport>(ReadLimit, DiagnosticsProgram.Locks, _path).SingleAsync();
    }
}
