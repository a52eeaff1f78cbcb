namespace ConcurrencyLab;

/// <summary>ノートブックのプロセスで動く本物の Web サーバー（Kestrel）。ハンドラーはあなたのコードで、動かすスレッドも選べます。</summary>
public sealed partial class LabServer : IAsyncDisposable
{
    // By the port that was asked for: running a cell again must replace the server that this cell had started.
    private static readonly Dictionary<int, LabServer> Running = [];

    // One start at a time, so that of two for one port the second replaces the first, as if they had come one after another.
    private static readonly SemaphoreSlim Starting = new(1, 1);

    private readonly Timeline _timeline = new(TimeProvider.System);
    private readonly Func<LabRequest, Task<string>> _handle;
    private readonly Executor? _executor;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stopping = new();
    private WebHost? _host;
    private Task? _stop;
    private int _lastRequest;

    private LabServer(Func<LabRequest, Task<string>> handle, Executor? executor)
    {
        _handle = handle;
        _executor = executor;
    }

    /// <summary>サーバーのポート。指定した番号か、次に空いている番号です。</summary>
    /// <exception cref="InvalidOperationException">サーバーが止まっているとき。</exception>
    public int Port => _stopping.IsCancellationRequested
        ? throw new InvalidOperationException("サーバーは止まっています。StartAsync のセルをもう一度実行してください。")
        : _host!.Port;

    /// <summary>ブラウザーや curl で開く URL。</summary>
    public string Url => $"http://localhost:{Port}/";

    /// <summary>同期のハンドラーでサーバーを始めます。このノートブックが同じポートで始めたサーバーは、新しいものに替わります。</summary>
    /// <param name="handler">リクエストに文字列で答える処理。例外は、状態 500 とログの行になります。</param>
    /// <param name="threading">ハンドラーを動かすスレッド。</param>
    /// <param name="port">使いたいポート。使用中なら次に空いているポートを使い、番号を表示します。</param>
    /// <exception cref="ArgumentOutOfRangeException">ポートが 1〜65535 でないとき。</exception>
    /// <exception cref="InvalidOperationException">空いているポートがないとき。</exception>
    public static Task<LabServer> StartAsync(Func<LabRequest, string> handler, ServerThreading threading = ServerThreading.ThreadPerRequest, int port = 8000)
    {
        Argument.NotNull(handler);
        var executor = Executor.For(threading);
        return StartAsync(new LabServer(request => RunAsync(executor, handler, request), executor), port);
    }

    /// <summary>非同期のハンドラーでサーバーを始めます。ハンドラーはスレッドプールで動き、await のあいだスレッドを返します。</summary>
    /// <param name="handler">リクエストに文字列で答える非同期の処理。例外は、状態 500 とログの行になります。</param>
    /// <param name="port">使いたいポート。使用中なら次に空いているポートを使い、番号を表示します。</param>
    /// <exception cref="ArgumentOutOfRangeException">ポートが 1〜65535 でないとき。</exception>
    /// <exception cref="InvalidOperationException">空いているポートがないとき。</exception>
    public static Task<LabServer> StartAsync(Func<LabRequest, Task<string>> handler, int port = 8000)
    {
        Argument.NotNull(handler);
        return StartAsync(new LabServer(request => RunAsync(handler, request), executor: null), port);
    }

    /// <summary>サーバーを止めます。まだ処理中のリクエストは待ちません。</summary>
    public Task StopAsync()
    {
        lock (_gate)
            return _stop ??= EndAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>Starts a server that is not the learner's: it replaces none and prints nothing.</summary>
    internal static async Task<LabServer> StartQuietlyAsync(Func<LabRequest, string> handler, int port, ServerThreading threading = ServerThreading.ThreadPerRequest)
    {
        var executor = Executor.For(threading);
        var server = new LabServer(request => RunAsync(executor, handler, request), executor);
        server._host = await WebHost.StartAsync(port, server.AnswerAsync);
        return server;
    }

    /// <inheritdoc cref="StartQuietlyAsync(Func{LabRequest, string}, int, ServerThreading)"/>
    internal static async Task<LabServer> StartQuietlyAsync(Func<LabRequest, Task<string>> handler, int port)
    {
        var server = new LabServer(request => RunAsync(handler, request), executor: null);
        server._host = await WebHost.StartAsync(port, server.AnswerAsync);
        return server;
    }

    private async Task EndAsync()
    {
        await _stopping.CancelAsync();
        await _host!.StopAsync();
        _executor?.Complete();
    }

    private static async Task<LabServer> StartAsync(LabServer server, int port)
    {
        if (port is < 1 or > 65535)
            throw new ArgumentOutOfRangeException(nameof(port), port, "ポート番号は 1 から 65535 までで指定してください。");
        await Starting.WaitAsync();
        try
        {
            if (Running.Remove(port, out var earlier))
                await earlier.StopAsync();
            server._host = await WebHost.StartAsync(port, server.AnswerAsync);
            Running[port] = server;
            // Before the next one may stop it.
            if (server.Port != port)
                Console.WriteLine($"ポート {port} は使用中なので、{server.Port} を使います。ブラウザーや curl では {server.Url} を開いてください。");
            Console.WriteLine($"serving at port {server.Port}");
            return server;
        }
        finally
        {
            Starting.Release();
        }
    }
}
