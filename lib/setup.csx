// 各ノートブックの最初のセルが読み込みます。ライブラリをビルドし、この環境で進められるかを確かめます。
// ライブラリより先に動くので .NET の標準機能だけを使い、セルを待たせないように短く書いています。
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Threading;

// 231 秒かかったことがあります（混んだマシン、パッケージの取得から）。経過の表示は、VS Code が省かない 30 行までに収めます。
TimeSpan buildLimit = TimeSpan.FromMinutes(10), reportEvery = TimeSpan.FromSeconds(25);

void SetUp()
{
    string project = Path.GetFullPath("../lib/ConcurrencyLab");
    if (!Directory.Exists(project))
        throw new Exception("ライブラリ（lib/ConcurrencyLab）が見つかりません。リポジトリのルートフォルダーを開き、notebooks の中のノートブックを実行してください。");

    if (IsStale(project))
        Build(project);
    Console.WriteLine($"準備ができました（.NET {Environment.Version}、CPU コア {Environment.ProcessorCount} 個）。次のセルへ進んでください。");
    if (Environment.ProcessorCount == 1)
        Console.WriteLine("注意: CPU コアが 1 個なので、並列の実験では差が出ません。");
    if (IsPortTaken(8000))
        Console.WriteLine("注意: ポート 8000 は使用中です。このノートブックのサーバーなら、そのままで構いません。ほかのプログラムなら、サーバーは次の空きポートを使い、番号を表示します。");
}

string Dll(string project) => Path.GetFullPath(Path.Combine(project, "..", "bin", "ConcurrencyLab.dll"));

bool IsStale(string project)
{
    string root = Path.GetFullPath(Path.Combine(project, "..", ".."));
    DateTime built = File.GetLastWriteTimeUtc(Dll(project)); // ファイルがなければ 1601 年
    foreach (string file in Directory.GetFiles(root, "Directory.*.props"))
        if (File.GetLastWriteTimeUtc(file) > built) return true;
    foreach (string file in Directory.EnumerateFiles(project, "*", SearchOption.AllDirectories))
        if (File.GetLastWriteTimeUtc(file) > built && !Path.GetRelativePath(project, file).StartsWith("obj")) return true;
    return false;
}

void Build(string project)
{
    using Mutex turn = BuildTurn(project);
    WaitForTurn(turn);
    try
    {
        if (IsStale(project))
            RunBuild(project);
    }
    finally { turn.ReleaseMutex(); }
}

// 2 つのノートブックが同時に来ても、ビルドするのは片方ずつです。Jupyter はカーネルごとにセッションを分けるので、セッションをまたぎます。
Mutex BuildTurn(string project) => new(
    false,
    "ConcurrencyLab" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(project))),
    new NamedWaitHandleOptions { CurrentUserOnly = true, CurrentSessionOnly = false });

void WaitForTurn(Mutex turn)
{
    try
    {
        if (turn.WaitOne(0))
            return;
        Console.WriteLine("ほかのノートブックがライブラリをビルドしています。終わるのを待っています…");
        if (!Wait("待っています", buildLimit + TimeSpan.FromMinutes(1), turn.WaitOne))
            throw new Exception("ほかのノートブックのビルドが終わりません。開いているノートブックのカーネルをすべて再起動し、このセルをもう一度実行してください。");
    }
    catch (AbandonedMutexException) { } // ビルドしていたカーネルが途中で終わった。順番は回ってきている
}

bool Wait(string doing, TimeSpan limit, Func<TimeSpan, bool> isOver)
{
    var clock = Stopwatch.StartNew();
    while (!isOver(reportEvery))
    {
        if (clock.Elapsed >= limit)
            return false;
        Console.WriteLine($"{doing}（{clock.Elapsed.TotalSeconds:0} 秒たちました）…");
    }
    return true;
}

void RunBuild(string project)
{
    Console.WriteLine("ライブラリをビルドしています（初回は 1 分ほどかかります）…");
    // 標準入出力を 3 本とも切り離さないと、VS Code とカーネルの通信が壊れます。
    using Process dotnet = Start(new ProcessStartInfo("dotnet", ["build", project, "--nologo", "-v", "quiet"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, CreateNoWindow = true });
    dotnet.StandardInput.Close();
    Task<string> output = dotnet.StandardOutput.ReadToEndAsync();
    Task<string> errors = dotnet.StandardError.ReadToEndAsync();
    if (!Wait("ビルドしています", buildLimit, dotnet.WaitForExit))
    {
        dotnet.Kill(entireProcessTree: true);
        throw new Exception($"ビルドが {buildLimit.TotalMinutes:0} 分以内に終わりません。ターミナルで次を実行し、原因を確かめてください: dotnet build lib/ConcurrencyLab");
    }

    if (dotnet.ExitCode != 0)
        throw new Exception(Explain(output.Result + errors.Result));
    File.SetLastWriteTimeUtc(Dll(project), DateTime.UtcNow);
    foreach (var loaded in AppDomain.CurrentDomain.GetAssemblies())
        if (loaded.GetName().Name == "ConcurrencyLab")
            throw new Exception("ライブラリを新しくしましたが、このカーネルは古いものを読み込んだままです。カーネルを再起動して、先頭のセルから実行してください。");
}

const string NeedsSdk = "この教材には .NET 10 の SDK が必要です（.NET 11 など、ほかの版だけでは動きません）。https://dotnet.microsoft.com/ja-jp/download/dotnet/10.0 からインストールし、VS Code を起動し直してください。";

Process Start(ProcessStartInfo start)
{
    try { return Process.Start(start)!; }
    catch (System.ComponentModel.Win32Exception) { throw new Exception("dotnet コマンドが見つかりません。" + NeedsSdk); }
}

string Explain(string output)
{
    if (output.Contains("NETSDK1045") || output.Contains(".NET SDK command"))
        return NeedsSdk;
    if (output.Contains("MSB3027") || output.Contains("MSB3021"))
        return "ほかのカーネルがライブラリを使っているため、新しくできません。開いているノートブックのカーネルをすべて再起動し、このセルをもう一度実行してください。";
    if (output.Contains("NU1301") || output.Contains("NU1101"))
        return "NuGet パッケージを取得できません。ネットワークにつないで、このセルをもう一度実行してください（必要なのは初回だけです）。";
    return "ライブラリをビルドできません。ターミナルで次を実行し、表示されるエラーを確かめてください: dotnet build lib/ConcurrencyLab\n" + output[..Math.Min(output.Length, 600)];
}

bool IsPortTaken(int port)
{
    try
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return false;
    }
    catch (SocketException) { return true; }
}
