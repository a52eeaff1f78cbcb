namespace NotebookRunner.Tests;

/// <summary>A kernel that was started ahead is that of one chapter, and not of two.</summary>
public sealed class KernelStarterTests : IDisposable
{
    private readonly ServedFolder _folder = new(TestCell.Code("1"));

    public KernelStarterTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux の /proc で、プロセスを数えます。");

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = 900_000)]
    public async Task The_first_chapter_gets_the_one_that_was_started_ahead()
    {
        await using var starter = new KernelStarter(_folder.Root);
        starter.StartAhead();
        var ahead = Assert.Single(Kernels());

        await using var first = starter.Start();
        await using var second = starter.Start();

        Assert.Equal(ahead, first.Process.Id);
        Assert.NotEqual(ahead, second.Process.Id);
    }

    [Fact(Timeout = 900_000)]
    public async Task One_that_has_ended_is_nobodys()
    {
        await using var starter = new KernelStarter(_folder.Root);
        starter.StartAhead();
        var ahead = System.Diagnostics.Process.GetProcessById(Assert.Single(Kernels()));
        ahead.Kill();
        await ahead.WaitForExitAsync(TestContext.Current.CancellationToken);

        await using var first = starter.Start();

        Assert.NotEqual(ahead.Id, first.Process.Id);
        Assert.False(first.Process.HasExited);
    }

    [Fact(Timeout = 900_000)]
    public async Task One_that_nobody_asked_for_ends_with_the_server()
    {
        await using var server = await CourseServer.StartAsync(_folder.Root, null, 18_600, false);
        server.StartAhead();
        Assert.Single(Kernels());

        await server.DisposeAsync();

        Assert.Empty(Kernels());
    }

    // Those whose working directory is in this folder.
    private List<int> Kernels() => [.. Directory.GetDirectories("/proc").Select(process => int.TryParse(Path.GetFileName(process), out var id) ? id : 0).Where(id => id > 0 && WorksIn(id).StartsWith(_folder.Root, StringComparison.Ordinal))];

    private static string WorksIn(int process)
    {
        try
        {
            return new DirectoryInfo($"/proc/{process}/cwd").LinkTarget ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has just ended, or is another user's.
            return "";
        }
    }
}
