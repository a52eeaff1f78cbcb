using Microsoft.Playwright;

namespace Course.Tests;

/// <summary>A page of the course in a browser.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly List<string> _problems = [];

    private BrowserPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Console errors, uncaught exceptions and requests that were not for a file.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public static async Task<BrowserPage> OpenAsync(IPage page, string file)
    {
        var opened = new BrowserPage(page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                opened._problems.Add("console: " + message.Text);
        };
        page.PageError += (_, error) => opened._problems.Add("exception: " + error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                opened._problems.Add("request: " + request.Url);
        };
        page.RequestFailed += (_, request) => opened._problems.Add("failed: " + request.Url);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    /// <summary>Waits until every figure of the page is drawn, and counts them.</summary>
    public async Task<int> DrawnFiguresAsync()
    {
        await Page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.concurrencylab-figure')].every(figure => figure.querySelector('svg.main-svg'))");
        return await Page.Locator(".concurrencylab-figure").CountAsync();
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
