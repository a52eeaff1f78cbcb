using Microsoft.Playwright;

namespace Course.Tests;

[Collection<Served>]
public sealed class ServedPhoneTests(LearnersCourse course)
{
    private static readonly BrowserNewContextOptions s_phone = new() { ViewportSize = new ViewportSize { Width = 390, Height = 844 } };

    public static TheoryData<string> Pages => [.. ServedPage.Others, .. ServedPage.Chapters];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_wider_than_a_phone(string path)
    {
        await using var opened = await course.OpenAsync(path, s_phone);
        if (ServedPage.Chapters.Contains(path))
            await Assertions.Expect(opened.Toolbar).ToContainTextAsync("カーネル: ");
        await opened.Page.EvaluateAsync("() => document.querySelectorAll('details:not(.more)').forEach(details => details.open = true)");

        Assert.InRange(await opened.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"), 1, 390);
        Assert.Empty(await opened.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('body *')]
              .filter(element => !element.closest('pre, .scroll, .output, svg, .monaco-editor, .monaco-aria-container') && element.getBoundingClientRect().right > 390.5)
              .map(element => element.outerHTML.slice(0, 200))
            """));
    }

    [Fact]
    public async Task The_tools_of_a_chapter_are_within_reach_at_its_end()
    {
        await using var opened = await course.OpenAsync(ServedPage.Chapters[0], s_phone);
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
