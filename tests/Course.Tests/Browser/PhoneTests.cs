using Microsoft.Playwright;

namespace Course.Tests;

public sealed class PhoneTests(CourseRun course, Chromium chromium)
{
    [Fact]
    public async Task The_chapters_are_folded_away_until_they_are_asked_for()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("03-lock"), Phone.Options);
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
