using Microsoft.Playwright;

namespace Course.Tests;

public sealed class ThemeTests(CourseRun course, Chromium chromium)
{
    [Fact]
    public async Task The_switch_is_remembered_and_taken_back_and_charts_follow()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("01-sleep-server"), new() { ColorScheme = ColorScheme.Light });
        await opened.DrawnFiguresAsync();
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "画面を暗くする" }).ClickAsync();
        await TextsOfChartsHaveTheColourOfThePageAsync(opened.Page);
        Assert.True(await IsDarkAsync(opened.Page));

        await opened.Page.ReloadAsync();

        Assert.True(await IsDarkAsync(opened.Page));
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "画面を明るくする" }).ClickAsync();
        Assert.False(await IsDarkAsync(opened.Page));
        await opened.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.True(await IsDarkAsync(opened.Page));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Words_in_bars_can_be_read(ColorScheme scheme)
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("02-race-condition"), new() { ColorScheme = scheme });
        await opened.DrawnFiguresAsync();

        await opened.Page.EvaluateAsync(Contrast.Script);
        var contrasts = await opened.Page.Locator(".point:has(> .bartext-inside)").EvaluateAllAsync<double[]>(
            "all => all.map(bar => contrast(getComputedStyle(bar.querySelector('text')).fill, getComputedStyle(bar.querySelector('path')).fill))");

        Assert.NotEmpty(contrasts);
        Assert.All(contrasts, contrast => Assert.InRange(contrast, 4.5, 21));
    }

    private static Task<bool> IsDarkAsync(IPage page) =>
        page.EvaluateAsync<bool>("() => getComputedStyle(document.body).backgroundColor === 'rgb(13, 17, 23)'");

    private static Task<IJSHandle> TextsOfChartsHaveTheColourOfThePageAsync(IPage page) => page.WaitForFunctionAsync(
        """
        () => [...document.querySelectorAll('.xtick text, .ytick text')].every(text => getComputedStyle(text).fill === getComputedStyle(document.body).color)
        """);
}
