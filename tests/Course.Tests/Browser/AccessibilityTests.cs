using Microsoft.Playwright;

namespace Course.Tests;

public sealed class AccessibilityTests(CourseRun course, Chromium chromium)
{
    public static TheoryData<string> Pages => [.. CourseRun.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_serious_in_light_or_dark(string page)
    {
        await using var opened = await chromium.OpenAsync(course.PageOf(page));
        await opened.DrawnFiguresAsync();
        Assert.Empty(opened.Problems);

        await Axe.FindsNothingSeriousInLightOrDarkAsync(opened.Page);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Headings_landmarks_and_table_headers_are_in_order(string page)
    {
        await using var opened = await chromium.OpenAsync(course.PageOf(page), new() { JavaScriptEnabled = false });

        var levels = await opened.Page.Locator("h1, h2, h3, h4, h5, h6").EvaluateAllAsync<int[]>("all => all.map(heading => +heading.tagName[1])");
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
        foreach (var landmark in (string[])["body > header", "main", "body > footer"])
            await Assertions.Expect(opened.Page.Locator(landmark)).ToHaveCountAsync(1);
        await Assertions.Expect(opened.Page.Locator("[aria-current=page]")).ToHaveCountAsync(1);
        await Assertions.Expect(opened.Page.Locator("meta[name=description]")).ToHaveAttributeAsync("content", new System.Text.RegularExpressions.Regex(".{20,}"));
        Assert.Empty(await opened.Page.Locator("th:not([scope])").EvaluateAllAsync<string[]>("all => all.map(cell => cell.outerHTML)"));
    }
}
