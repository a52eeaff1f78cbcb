using Microsoft.Playwright;

namespace Course.Tests;

[Collection<Served>]
public sealed class ServedPhoneTests(LearnersCourse course)
{
    [Fact]
    public async Task The_tools_of_a_chapter_are_within_reach_at_its_end()
    {
        await using var opened = await course.OpenAsync(ServedPage.Chapters[0], Phone.Options);
        await opened.Cells.Last.ScrollIntoViewIfNeededAsync();

        foreach (var tool in await opened.Toolbar.GetByRole(AriaRole.Button).AllAsync())
        {
            await Assertions.Expect(tool).ToBeInViewportAsync(new() { Ratio = 1 });
            await tool.ClickAsync(new() { Trial = true });
        }

        await ServedPage.Button(opened.Cells.Last, "を実行$").ClickAsync(new() { Trial = true });
        await ServedPage.Button(opened.Toolbar, "キー操作").ClickAsync();
        var help = opened.Page.GetByRole(AriaRole.Dialog, new() { Name = "キー操作" });
        await Assertions.Expect(help).ToBeInViewportAsync(new() { Ratio = 1 });
        await ServedPage.Button(help, "閉じる").ClickAsync();
        await Assertions.Expect(help).ToBeHiddenAsync();
    }
}
