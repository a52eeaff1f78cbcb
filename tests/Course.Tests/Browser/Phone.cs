using Microsoft.Playwright;

namespace Course.Tests;

/// <summary>A page on a narrow screen.</summary>
internal static class Phone
{
    private const int Width = 390;

    public static BrowserNewContextOptions Options => new() { ViewportSize = new ViewportSize { Width = Width, Height = 844 } };

    /// <summary>Nothing is wider than the screen, but what scrolls in itself.</summary>
    public static async Task NothingIsWiderAsync(IPage page)
    {
        Assert.InRange(await page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"), 1, Width);
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            width => [...document.querySelectorAll('body *')]
              .filter(element => !element.closest('pre, .scroll, .output, svg, .monaco-editor, .monaco-aria-container') && element.getBoundingClientRect().right > width + 0.5)
              .map(element => element.outerHTML.slice(0, 200))
            """,
            Width));
    }
}
