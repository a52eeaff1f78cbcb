using Microsoft.Playwright;

namespace Course.Tests;

public sealed class CopyTests(CourseRun course, Chromium chromium)
{
    private const string Chapter = "02-race-condition";

    [Fact]
    public async Task A_button_copies_exactly_the_code_of_its_cell_and_says_so()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf(Chapter));
        await opened.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var sources = course.Open(Chapter).Sources;
        var buttons = opened.Page.Locator(".cell .copy");
        await Assertions.Expect(buttons).ToHaveCountAsync(sources.Count);

        for (var i = 0; i < 4; i++)
        {
            await buttons.Nth(i).FocusAsync();
            await opened.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(buttons.Nth(i)).ToHaveTextAsync("コピーしました");
            await Assertions.Expect(opened.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync($"セル {i + 1} のコードをコピーしました。");
            Assert.Equal(sources[i], await opened.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        }
    }

    [Fact]
    public async Task Every_piece_of_code_would_be_copied_as_it_stands()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf(Chapter), new() { JavaScriptEnabled = false });

        Assert.Equal(course.Open(Chapter).Sources, await opened.Page.Locator(".cell .code code").AllTextContentsAsync());
    }

    [Fact]
    public async Task There_are_no_buttons_without_scripts()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf(Chapter), new() { JavaScriptEnabled = false });

        await Assertions.Expect(opened.Page.Locator("button")).ToHaveCountAsync(0);
    }
}
