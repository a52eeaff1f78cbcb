using Microsoft.Extensions.Time.Testing;

namespace NotebookRunner.Tests;

/// <summary>A disk that takes nothing for a while loses nothing, and disturbs no other chapter.</summary>
public sealed class DiskTests
{
    [Fact(Timeout = 900_000)]
    public async Task What_could_not_be_saved_is_saved_as_soon_as_that_is_possible_and_the_page_is_told_both()
    {
        var time = new FakeTimeProvider();
        await using var page = await ServedPage.OpenAsync(time, "int x = 0;");
        // A folder cannot be made where a file is: as good as a full disk, and also so for root.
        await File.WriteAllTextAsync(page.DraftFolder, "", TestContext.Current.CancellationToken);

        var answer = await page.DoAsync("edit", new { page = "a", cell = page.IdOf(0), source = "わたしの答え", version = page.VersionOf(0) });
        File.Delete(page.DraftFolder);
        time.Advance(TimeSpan.FromSeconds(5));

        var events = await page.EventsUntilAsync(happened => ServedPage.TypeOf(happened) == "saved" && happened["ok"]!.GetValue<bool>());
        Assert.False(answer["saved"]!.GetValue<bool>());
        Assert.Contains("保存できません", events.First(happened => ServedPage.TypeOf(happened) == "saved")["sentence"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("わたしの答え", await File.ReadAllTextAsync(Path.Combine(page.DraftFolder, ServedFolder.Chapter + ".ipynb"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_chapter_that_cannot_be_read_is_told_keeps_its_file_and_opens_when_it_can()
    {
        using var folder = new ServedFolder(TestCell.Code("int x = 0;"));
        // No file can be read where a folder of its name is; a broken link of it is there, and is not.
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Draft)!);
        await File.WriteAllTextAsync(folder.Draft, "{", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(folder.DraftOf("broken-1"));
        await using var course = new ServedCourse(folder.Root, TimeProvider.System);

        Assert.ThrowsAny<IOException>(() => course.Open(ServedFolder.Chapter));
        Assert.Empty(RunningKernels.Of(course));
        Directory.Delete(folder.DraftOf("broken-1"));

        Assert.Contains("broken-1", course.Open(ServedFolder.Chapter).FileNotice, StringComparison.Ordinal);
    }
}
