using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Course.Tests;

/// <summary>Chapter 06's server, in notebooks of a few cells: whose it is, and when it ends.</summary>
public sealed class RedisTests : IDisposable
{
    private static readonly string SetUp = $"#r {JsonSerializer.Serialize(Path.Combine(RunnerProcess.Root, "lib", "bin", "ConcurrencyLab.dll"))}\nusing ConcurrencyLab;";

    private readonly string _folder = Directory.CreateTempSubdirectory("redis-").FullName;

    [Theory(Timeout = 600_000)]
    [InlineData("1 + 1", 0)]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill();", 1)]
    public async Task Garnet_ends_with_the_notebook_even_if_it_is_killed(string lastCell, int expected)
    {
        var (exitCode, executed, log) = await RunAsync(SetUp, "await Redis.CheckAsync()", lastCell);

        Assert.True(exitCode == expected, log);
        var address = Regex.Match(executed.Text("cell-1"), @"^Garnet（(.+)）が動いています").Groups[1].Value;
        Assert.True(address.Length > 0, executed.Text("cell-1"));
        while (await AnswersAsync(IPEndPoint.Parse(address)))
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_redis_server_is_used_instead_as_the_chapter_says()
    {
        using var server = StartServer(out var port);
        try
        {
            var chapter = await File.ReadAllTextAsync(Path.Combine(RunnerProcess.Root, "notebooks", "06-threads-and-processes.ipynb"), TestContext.Current.CancellationToken);
            const string Given = "Environment.SetEnvironmentVariable(\"CONCURRENCYLAB_REDIS\", \"localhost:6379\");";
            Assert.Contains(JsonSerializer.Serialize(Given, Unescaped)[1..^1], chapter, StringComparison.Ordinal);

            var (exitCode, executed, log) = await RunAsync(
                SetUp,
                Given.Replace("6379", $"{port}", StringComparison.Ordinal),
                "await Redis.CheckAsync()",
                "await Processes.CountAsync(\n    CountPlace.RedisGetSet, processes: 2, increments: 200)",
                "await Processes.CountAsync(\n    CountPlace.RedisIncr, processes: 2, increments: 200)");

            Assert.True(exitCode == 0, log);
            Assert.Contains($"の Redis サーバー（localhost:{port}）に接続できます", executed.Text("cell-2"), StringComparison.Ordinal);
            Assert.Contains("200 回が失われました", executed.Text("cell-3"), StringComparison.Ordinal);
            Assert.Contains("失われた回数は 0 です", executed.Text("cell-4"), StringComparison.Ordinal);
            Assert.All(["cell-3", "cell-4"], cell => Assert.Contains($"使ったサーバー: Redis サーバー（localhost:{port}）", executed.Text(cell), StringComparison.Ordinal));
        }
        finally
        {
            server.Kill();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Process StartServer(out int port)
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        try
        {
            return Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--logfile", "/dev/null"]))!;
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("COURSE_REQUIRE_REDIS") != "1")
        {
            Assert.Skip("redis-server がないので、Redis サーバーのテストを飛ばします。");
            throw;
        }
    }

    private static async Task<bool> AnswersAsync(IPEndPoint server)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(server, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task<(int ExitCode, ExecutedNotebook Executed, string Log)> RunAsync(params string[] cells)
    {
        var notebook = NotebookFile.Write(Path.Combine(_folder, "redis.ipynb"), cells);
        var output = Path.Combine(_folder, "output");
        var (exitCode, log) = await RunnerProcess.RunAsync("run", notebook, "--output", output, "--cell-timeout", "900");
        return (exitCode, ExecutedNotebook.Load(Path.Combine(output, "notebooks", "redis.ipynb")), log);
    }
}
