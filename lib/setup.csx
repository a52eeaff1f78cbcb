// 各ノートブックの最初のセルが読み込みます。ライブラリをビルドし、この環境で進められるかを確かめます。
// ライブラリより先に動くので、.NET の標準機能だけを使います。
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;

async Task SetUpAsync()
{
    var library = Path.GetFullPath("../lib");
    var project = Path.Combine(library, "ConcurrencyLab");
    var dll = Path.Combine(library, "bin", "ConcurrencyLab.dll");
    if (!Directory.Exists(project))
        throw new Exception("ライブラリ（lib/ConcurrencyLab）が見つかりません。リポジトリのルートフォルダーを開き、notebooks の中のノートブックを実行してください。");

    if (IsStale(project, dll))
        await BuildAsync(project, dll);

    var notes = new List<string>();
    if (Environment.ProcessorCount == 1)
        notes.Add("CPU コアが 1 個なので、並列の実験では差が出ません。");
    if (IsPortTaken(8000))
        notes.Add("ポート 8000 は使用中です。サーバーは次の空きポートを使い、その番号を表示します。");
    Console.WriteLine($"準備ができました（.NET {Environment.Version}、CPU コア {Environment.ProcessorCount} 個）。次のセルへ進んでください。");
    foreach (var note in notes)
        Console.WriteLine($"注意: {note}");
}

bool IsStale(string project, string dll)
{
    if (!File.Exists(dll))
        return true;
    var built = File.GetLastWriteTimeUtc(dll);
    var root = Path.GetFullPath(Path.Combine(project, "..", ".."));
    return Directory.EnumerateFiles(root, "Directory.*.props")
        .Append(Path.Combine(root, "global.json"))
        .Concat(Directory.EnumerateFiles(project))
        .Concat(Directory.EnumerateDirectories(project)
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
        .Any(file => File.GetLastWriteTimeUtc(file) > built);
}

async Task BuildAsync(string project, string dll)
{
    // 2 つのノートブックが同時にここへ来ても、ビルドするのは片方ずつです。
    Directory.CreateDirectory(Path.GetDirectoryName(dll));
    using var turn = await EnterAsync(Path.Combine(Path.GetDirectoryName(dll), "build.lock"));
    if (!IsStale(project, dll))
        return;

    Console.WriteLine("ライブラリをビルドしています（初回は 1 分ほどかかります）…");
    var (exitCode, output) = await RunDotnetAsync("build", project, "--nologo", "-v", "quiet");
    if (exitCode != 0)
        throw new Exception(Explain(output));

    File.SetLastWriteTimeUtc(dll, DateTime.UtcNow);
    if (AppDomain.CurrentDomain.GetAssemblies().Any(loaded => loaded.GetName().Name == "ConcurrencyLab"))
        throw new Exception("ライブラリを新しくしましたが、このカーネルは古いものを読み込んだままです。カーネルを再起動して、先頭のセルから実行してください。");
}

async Task<FileStream> EnterAsync(string path)
{
    for (var deadline = DateTime.UtcNow.AddMinutes(3); ; await Task.Delay(100))
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (DateTime.UtcNow < deadline)
        {
        }
    }
}

async Task<(int ExitCode, string Output)> RunDotnetAsync(params string[] arguments)
{
    // 標準入出力を 3 本とも切り離さないと、VS Code とカーネルの通信が壊れます。
    var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
    using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
    Process dotnet;
    try
    {
        dotnet = Process.Start(start);
    }
    catch (System.ComponentModel.Win32Exception)
    {
        throw new Exception("dotnet コマンドが見つかりません。.NET 10 SDK をインストールし、VS Code を起動し直してください。");
    }

    using (dotnet)
    {
        try
        {
            dotnet.StandardInput.Close();
            var output = dotnet.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = dotnet.StandardError.ReadToEndAsync(limit.Token);
            await dotnet.WaitForExitAsync(limit.Token);
            return (dotnet.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            dotnet.Kill(entireProcessTree: true);
            throw new Exception("ビルドが 5 分以内に終わりません。ターミナルで次を実行し、原因を確かめてください: dotnet build lib/ConcurrencyLab");
        }
    }
}

string Explain(string output)
{
    if (output.Contains("NETSDK1045") || output.Contains("compatible .NET SDK"))
        return "この教材には .NET 10 の SDK が必要です。インストールして、VS Code を起動し直してください。";
    if (output.Contains("MSB3027") || output.Contains("MSB3021"))
        return "ほかのカーネルがライブラリを使っているため、新しくできません。開いているノートブックのカーネルをすべて再起動し、このセルをもう一度実行してください。";
    if (output.Contains("NU1301") || output.Contains("NU1101"))
        return "NuGet パッケージを取得できません。ネットワークにつないで、このセルをもう一度実行してください（必要なのは初回だけです）。";
    var errors = output.Split('\n').Where(line => line.Contains("error")).Select(line => line.Trim()).Distinct().Take(3);
    return "ライブラリをビルドできません。ターミナルで dotnet build lib/ConcurrencyLab を実行して確かめてください。\n" + string.Join("\n", errors);
}

bool IsPortTaken(int port)
{
    var listener = new TcpListener(IPAddress.Loopback, port);
    try
    {
        listener.Start();
        return false;
    }
    catch (SocketException)
    {
        return true;
    }
    finally
    {
        listener.Stop();
    }
}
