using Microsoft.Extensions.Time.Testing;

namespace ConcurrencyLab.Tests;

public sealed class ProgressStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("progress").FullName;

    private string FilePath => Path.Combine(_folder, "deeper", "progress.json");

    private ProgressStore Store => new(FilePath, new FakeTimeProvider());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_solved_stays_solved_after_a_wrong_answer_and_in_another_kernel()
    {
        Store.Record(Exercise.Of("3-1"), "passed");
        var line = Store.Record(Exercise.Of("3-1"), "failed");

        var entry = Store.Read().Entries["3-1"];
        Assert.True(entry.Solved);
        Assert.Equal(("failed", 2), (entry.Last, entry.Attempts));
        Assert.Equal($"全 {Exercise.All.Count} 問のうち 1 問を解きました。", line);
    }

    [Fact]
    public void A_starter_that_was_only_run_is_no_attempt()
    {
        Store.Record(Exercise.Of("0-1"), "not-attempted");

        Assert.Equal(0, Store.Read().Entries["0-1"].Attempts);
    }

    [Theory]
    [InlineData("{ half")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1, 2]")]
    public void A_file_that_cannot_be_read_is_kept_beside_a_new_one(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, content);
        Assert.Contains("壊れています", Store.Read().Problem, StringComparison.Ordinal);

        var line = Store.Record(Exercise.Of("2-2"), "passed");

        Assert.Contains("progress.json.bak", line, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(FilePath + ".bak"));
        Assert.True(Store.Read().Entries["2-2"].Solved);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_told_and_no_error()
    {
        File.WriteAllText(Path.Combine(_folder, "deeper"), "a file where the folder should be");

        Assert.Contains("保存できませんでした", Store.Record(Exercise.Of("2-2"), "passed"), StringComparison.Ordinal);
        Assert.Empty(Store.Read().Entries);
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        await Workers.RunAsync(threads: 8, i =>
        {
            for (var n = 0; n < 25; n++)
                Store.Record(Exercise.All[i], "failed");
        });

        var entries = Store.Read().Entries;
        Assert.All(Exercise.All.Take(8), exercise => Assert.Equal(25, entries[exercise.Id].Attempts));
        Assert.Equal(["progress.json"], Directory.GetFiles(Path.GetDirectoryName(FilePath)!).Select(Path.GetFileName));
    }

    [Fact]
    public void A_reset_forgets_everything()
    {
        Store.Record(Exercise.Of("1-1"), "passed");

        Assert.Equal("", Store.Reset());
        Assert.Empty(Store.Read().Entries);
    }

    [Fact]
    public void The_table_shows_every_exercise_with_a_word_for_its_state()
    {
        Store.Record(Exercise.Of("1-1"), "passed");
        Store.Record(Exercise.Of("1-2"), "timed-out");
        var table = new ProgressTable(Store.Read().Entries, "");

        var lines = table.ToString().Split('\n');
        Assert.Contains(lines, line => line.StartsWith("1-1", StringComparison.Ordinal) && line.Contains("✓ 解いた", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("1-2", StringComparison.Ordinal) && line.Contains("… 途中", StringComparison.Ordinal) && line.Contains("時間切れ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("4-4", StringComparison.Ordinal) && line.Contains("… 未着手", StringComparison.Ordinal));
    }
}
