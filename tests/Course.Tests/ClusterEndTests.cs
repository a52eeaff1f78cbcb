using System.Text.Json;

namespace Course.Tests;

/// <summary>Chapter 08's processes, in notebooks of a few cells whose kernel is killed: nothing outlives it.</summary>
public sealed class ClusterEndTests : IDisposable
{
    private static readonly string SetUp = $"#r {JsonSerializer.Serialize(Path.Combine(RunnerProcess.Root, "lib", "bin", "ConcurrencyLab.dll"))}\nusing ConcurrencyLab;";

    private const string Kill = "System.Diagnostics.Process.GetCurrentProcess().Kill();";

    // While a holder is stopped, for a second: then it cannot see that its parent has gone.
    private const string KillWhilePaused = """
        _ = PausedHolder.CountAsync(LeaseWay.SetNx);
        while (!System.Diagnostics.Process.GetProcessesByName("dotnet").Any(IsStopped))
            await Task.Delay(5);
        System.Diagnostics.Process.GetCurrentProcess().Kill();

        static bool IsStopped(System.Diagnostics.Process process)
        {
            try { return System.IO.File.ReadAllText($"/proc/{process.Id}/stat").Split(')')[^1].StartsWith(" T") && System.IO.File.ReadAllText($"/proc/{process.Id}/environ").Contains("TMPDIR=" + Environment.GetEnvironmentVariable("TMPDIR")); }
            catch (System.IO.IOException) { return false; }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("cluster-").FullName;

    [Theory(Timeout = 600_000)]
    [InlineData("(await ActorCluster.StartAsync()).ToString()", Kill)]
    [InlineData("(await Redis.CheckAsync()).ToString()", KillWhilePaused)]
    public async Task A_killed_kernel_leaves_no_silo_no_client_and_no_store(string start, string end)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Which processes are this test's is read from /proc.");
        var notebook = NotebookFile.Write(Path.Combine(_folder, "cluster.ipynb"), SetUp, start, end);

        var (_, log) = await RunnerProcess.RunInAsync(_folder, TestContext.Current.CancellationToken, "run", notebook, "--output", Path.Combine(_folder, "output"), "--cell-timeout", "200");

        var shown = ExecutedNotebook.Load(Path.Combine(_folder, "output", "notebooks", "cluster.ipynb")).Text("cell-1");
        Assert.True(shown.Contains("3 つのサイロが動いています", StringComparison.Ordinal) || shown.Contains("が動いています", StringComparison.Ordinal), log);
        while (CourseRun.ProcessesIn(_folder).ToList() is { Count: > 0 })
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
