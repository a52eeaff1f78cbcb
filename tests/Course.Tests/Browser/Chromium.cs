using Microsoft.Playwright;

namespace Course.Tests;

/// <summary>The machine's Chromium, offline. Tests skip where there is none, unless COURSE_REQUIRE_BROWSER says that there must be.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    // Each window loads two pages for suggestions below its address bar, which nobody types into: a third of what it costs to open one.
    // Of several such options the last one counts, so it names what Playwright switches off, too (chromiumSwitches.ts).
    private const string SwitchedOff =
        "WebUIOmniboxPopup,WebUIOmniboxAimPopup," +
        "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay," +
        "MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,AvoidCorsURLLoaderRestartOnRedirect," +
        "Translate,AutoDeElevate,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled";

    // A busy machine may be slow: what is expected is waited for, and this only ends the wait for what never comes.
    private static readonly float s_backstop = (float)ServedPage.Backstop.TotalMilliseconds;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public bool IsThere => _browser is not null;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } executable)
            return;
        Assertions.SetDefaultExpectTimeout(s_backstop);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Timeout = s_backstop,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-features=" + SwitchedOff],
        });
    }

    /// <summary>A new page without network, and what went wrong on it.</summary>
    public async Task<BrowserPage> OpenAsync(string file, BrowserNewContextOptions? options = null)
    {
        var context = await NewContextAsync(options);
        await context.SetOfflineAsync(true);
        return await BrowserPage.OpenAsync(await context.NewPageAsync(), file);
    }

    /// <summary>A new window of its own, which shares nothing with the others.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        if (_browser is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("COURSE_REQUIRE_BROWSER") == "1", "COURSE_REQUIRE_BROWSER is set, but no Chromium was found.");
            Assert.Skip("Chromium が見つからないので、ブラウザーのテストを飛ばします（Debian では apt install chromium fonts-noto-cjk）。");
        }

        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(s_backstop);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
