namespace ConcurrencyLab.Tests;

public sealed class TemporaryFolderTests
{
    // No system gives a process so high a number.
    private const int Dead = int.MaxValue;

    [Fact]
    public void Only_what_dead_processes_left_more_than_an_hour_ago_is_removed()
    {
        using var root = new TemporaryFolder();
        var left = Create($"concurrencylab-{Dead}-old", minutesAgo: 70);
        string[] kept =
        [
            Create($"concurrencylab-{Dead}-young", minutesAgo: 50),
            Create($"concurrencylab-{Environment.ProcessId}-alive", minutesAgo: 70),
            Create("concurrencylab-nobody", minutesAgo: 70),
            Create($"another-{Dead}-old", minutesAgo: 70),
        ];

        TemporaryFolder.RemoveLeftovers(root.Path);

        Assert.False(Directory.Exists(left));
        Assert.All(kept, folder => Assert.True(Directory.Exists(folder), folder));

        string Create(string name, int minutesAgo)
        {
            var folder = Directory.CreateDirectory(Path.Combine(root.Path, name)).FullName;
            File.WriteAllText(Path.Combine(folder, "counter.txt"), "0");
            Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow.AddMinutes(-minutesAgo));
            return folder;
        }
    }

    [Fact]
    public void A_folder_is_named_after_its_process()
    {
        using var folder = new TemporaryFolder();

        Assert.StartsWith($"concurrencylab-{Environment.ProcessId}-", Path.GetFileName(folder.Path), StringComparison.Ordinal);
    }
}
