using Microsoft.Playwright;

namespace Course.Tests;

public sealed class PhoneTests(CourseRun course, Chromium chromium)
{
    public static TheoryData<string> Pages => [.. CourseRun.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_wider_than_a_phone(string page)
    {
        await using var opened = await chromium.OpenAsync(course.PageOf(page), new() { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        await opened.DrawnFiguresAsync();
        await opened.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");

        Assert.InRange(await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, 390);
        Assert.Empty(await opened.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('body *')]
              .filter(element => !element.closest('pre, .scroll, .output, svg') && element.getBoundingClientRect().right > 390.5)
              .map(element => element.outerHTML.slice(0, 200))
            """));
    }

    [Fact]
    public async Task The_chapters_are_folded_away_until_they_are_asked_for()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("03-lock"), new() { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        var last = opened.Page.Locator(".menu a[href='07-final-exercise.html']");

        await Assertions.Expect(last).ToBeHiddenAsync();
        await opened.Page.GetByText("章と目次", new() { Exact = true }).ClickAsync();

        await Assertions.Expect(last).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Beside_the_text_the_chapters_are_always_shown()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("03-lock"));

        await Assertions.Expect(opened.Page.Locator(".menu a[href='07-final-exercise.html']")).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page.GetByText("章と目次", new() { Exact = true })).ToBeHiddenAsync();
    }
}
