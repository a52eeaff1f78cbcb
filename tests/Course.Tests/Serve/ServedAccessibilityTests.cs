using Microsoft.Playwright;

namespace Course.Tests;

[Collection<Served>]
public sealed class ServedAccessibilityTests(LearnersCourse course)
{
    public static TheoryData<string> Pages => [.. ServedPage.Others, "/chapters/06-threads-and-processes"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_serious_on_a_fresh_page(string path)
    {
        await using var opened = await course.OpenAsync(path);

        await Axe.FindsNothingSeriousInLightOrDarkAsync(opened.Page);
        Assert.Empty(opened.Problems);
    }

    [Fact]
    public async Task Axe_finds_nothing_serious_in_outputs_and_in_a_verdict()
    {
        await using var opened = await course.OpenChapterAsync("02-race-condition");
        await opened.ResumeAsync("2-1");
        await opened.WriteAsync(opened.Tagged("exercise:2-1"), "int first = 1, last = 2;");
        ILocator[] cells = [opened.CellWith("await step(\"足した\")").First, opened.CellWith("var two = Explorer.Run("), opened.Tagged("exercise:2-1"), opened.Tagged("check:2-1")];
        foreach (var cell in cells)
        {
            await ServedPage.RunAsync(cell);
            await Assertions.Expect(cell).ToContainTextAsync("実行済み");
        }

        await Assertions.Expect(opened.Tagged("check:2-1")).ToContainTextAsync("✗ 不正解");
        await Axe.FindsNothingSeriousInLightOrDarkAsync(opened.Page);
    }
}
