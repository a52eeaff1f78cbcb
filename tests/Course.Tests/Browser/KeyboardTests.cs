using Microsoft.Playwright;

namespace Course.Tests;

public sealed class KeyboardTests(CourseRun course, Chromium chromium)
{
    [Fact]
    public async Task The_first_tab_leads_to_the_text()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("01-sleep-server"));
        var skip = opened.Page.Locator(".skip");

        await opened.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await opened.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(opened.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Whatever_has_the_focus_shows_it()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("01-sleep-server"));

        for (var i = 0; i < 40; i++)
        {
            await opened.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("solid", await opened.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        }
    }

    [Fact]
    public async Task What_scrolls_sideways_can_be_reached_and_has_a_name()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("04-atomic"), Phone.Options);
        await opened.DrawnFiguresAsync();

        var scrolling = opened.Page.Locator("pre[tabindex='0'][aria-label], .scroll[tabindex='0'][aria-label], .output[tabindex='0'][aria-label]");
        await Assertions.Expect(scrolling).Not.ToHaveCountAsync(0);
        await opened.Page.WaitForFunctionAsync(
            """
            () => [...document.querySelectorAll('pre, .scroll, .output')].filter(box => box.checkVisibility()).every(box => (box.scrollWidth > box.clientWidth) === (box.tabIndex === 0 && box.hasAttribute('aria-label')))
            """);
    }

    [Fact]
    public async Task The_contents_follow_the_reader()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("02-race-condition"));
        await opened.DrawnFiguresAsync();
        var link = opened.Page.Locator(".sections a").Nth(3);

        await link.ClickAsync();

        await Assertions.Expect(link).ToHaveAttributeAsync("aria-current", "location");
        await Assertions.Expect(opened.Page.Locator("[aria-current=location]")).ToHaveCountAsync(1);
    }
}
