using Microsoft.Playwright;

namespace Course.Tests;

/// <summary>What a learner looks for is where the eyes are.</summary>
[Collection<Served>]
public sealed class PlaceTests(LearnersCourse course)
{
    private const string BelowTheBar = "heading => heading.getBoundingClientRect().top - document.getElementById('toolbar').getBoundingClientRect().bottom";

    [Theory]
    [InlineData(1200)]
    [InlineData(390)]
    public async Task A_link_from_another_page_shows_the_heading_of_an_exercise_below_the_bar(int width)
    {
        await using var opened = await course.OpenAsync("/", new() { ViewportSize = new ViewportSize { Width = width, Height = 844 } });
        await opened.Page.GetByText("演習 ").First.ClickAsync();
        await opened.Page.GetByRole(AriaRole.Link, new() { NameRegex = new(" 3-2 ") }).ClickAsync();

        await AssertBelowTheBarAsync(opened.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("演習 3-2") }));
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(390)]
    public async Task A_link_to_a_section_shows_its_heading_below_the_bar(int width)
    {
        await using var opened = await course.OpenAsync("/chapters/03-lock#section-4", new() { ViewportSize = new ViewportSize { Width = width, Height = 844 } });

        await AssertBelowTheBarAsync(opened.Page.Locator("#section-4"));
    }

    [Fact]
    public async Task Shift_Enter_selects_the_next_cell_and_leaves_the_verdict_in_view()
    {
        await using var opened = await course.OpenAsync("/chapters/03-lock", new() { ViewportSize = new ViewportSize { Width = 1000, Height = 500 } });
        var check = opened.Tagged("check:3-4");
        await opened.ResumeAsync("3-4");
        await ServedPage.RunAsync(opened.Tagged("exercise:3-4"));
        await check.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Shift+Enter");

        await Assertions.Expect(opened.Tagged("hint:3-4")).ToBeFocusedAsync();
        await Assertions.Expect(check).ToContainTextAsync("実行済み");
        await Assertions.Expect(check.GetByText("✗ 不正解")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.InRange(await check.GetByText("✗ 不正解").EvaluateAsync<double>(BelowTheBar), 0, 500);
    }

    private static async Task AssertBelowTheBarAsync(ILocator heading)
    {
        await Assertions.Expect(heading.Page.GetByText("カーネル: ")).ToBeVisibleAsync();
        await Assertions.Expect(heading).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.InRange(await heading.EvaluateAsync<double>(BelowTheBar), 0, 200);
    }
}
