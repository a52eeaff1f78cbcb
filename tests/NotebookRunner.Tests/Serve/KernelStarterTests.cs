namespace NotebookRunner.Tests;

/// <summary>A kernel that was started ahead is that of one chapter, and not of two.</summary>
public sealed class KernelStarterTests
{
    [Fact(Timeout = 900_000)]
    public async Task The_first_chapter_gets_the_one_that_was_started_ahead()
    {
        await using var starter = new KernelStarter(Path.GetTempPath());
        starter.StartAhead();
        var ahead = DateTime.Now;

        await using var first = starter.Start();
        await using var second = starter.Start();

        Assert.True(first.Process.StartTime <= ahead);
        Assert.NotEqual(first.Process.Id, second.Process.Id);
    }

    [Fact(Timeout = 900_000)]
    public async Task One_that_nobody_asked_for_ends_with_the_server()
    {
        using var folder = new ServedFolder(TestCell.Code("1"));
        await using var server = await CourseServer.StartAsync(folder.Root, null, 18_600, false);
        server.StartAhead();
        var started = Assert.Single(ChildrenOfThisProcess(folder));

        await server.DisposeAsync();

        Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(started));
    }

    // Its working directory is that of this folder's notebooks.
    private static IEnumerable<int> ChildrenOfThisProcess(ServedFolder folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux の /proc で、プロセスを数えます。");
        return Directory.GetDirectories("/proc").Where(process => int.TryParse(Path.GetFileName(process), out _))
            .Where(process => new DirectoryInfo(Path.Combine(process, "cwd")).LinkTarget is { } at && at.StartsWith(folder.Root, StringComparison.Ordinal))
            .Select(process => int.Parse(Path.GetFileName(process), System.Globalization.CultureInfo.InvariantCulture));
    }
}
