using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Course.Tests;

public sealed class AccessibilityTests(CourseRun course, Chromium chromium)
{
    // A chart is one image with a name and a table: its lines are no elements of the page (https://www.w3.org/TR/wai-aria-1.2/#img).
    private static readonly AxeRunContext s_withoutDrawings = new() { Exclude = [new AxeSelector(".main-svg")] };

    public static TheoryData<string> Pages => [.. CourseRun.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_serious_in_light_or_dark(string page)
    {
        await using var opened = await chromium.OpenAsync(course.PageOf(page));
        await opened.DrawnFiguresAsync();

        await AssertNothingSeriousAsync(opened.Page, null);
        await opened.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AssertNothingSeriousAsync(opened.Page, RunOnlyOptions.Rules("color-contrast"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Headings_and_landmarks_are_in_order(string page)
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
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_header_cell_says_what_it_is_the_header_of(string page)
    {
        await using var opened = await chromium.OpenAsync(course.PageOf(page), new() { JavaScriptEnabled = false });

        Assert.Empty(await opened.Page.Locator("th:not([scope])").EvaluateAllAsync<string[]>("all => all.map(cell => cell.outerHTML)"));
    }

    // Without the details of what is fine, which take longer than finding it out.
    private static async Task AssertNothingSeriousAsync(IPage page, RunOnlyOptions? rules)
    {
        var result = await page.RunAxe(s_withoutDrawings, new AxeRunOptions { RunOnly = rules, ResultTypes = [ResultType.Violations] });
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.Where(IsSerious).SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} {node.Target}: {node.Html}")));
    }

    private static bool IsSerious(AxeResultItem rule) => rule.Impact is "serious" or "critical";
}
