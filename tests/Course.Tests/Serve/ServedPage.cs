using Microsoft.Playwright;

namespace Course.Tests;

/// <summary>A page of the served course in a browser, and what a learner sees and does there.</summary>
public sealed class ServedPage : IAsyncDisposable
{
    private readonly List<string> _problems = [];

    private ServedPage(IPage page, Uri address)
    {
        (Page, Address) = (page, address);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _problems.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _problems.Add("exception: " + error);
        page.Request += (_, request) => Note(request.Url);
        page.WebSocket += (_, socket) => Note(socket.Url);
    }

    /// <summary>Nothing is tested by the clock: after this, what is waited for does not come.</summary>
    public static TimeSpan Backstop { get; } = TimeSpan.FromMinutes(15);

    /// <summary>The addresses of the chapters.</summary>
    public static IReadOnlyList<string> Chapters { get; } = [.. CourseRun.Notebooks.Select(notebook => "/chapters/" + notebook)];

    /// <summary>Those of the other pages.</summary>
    public static IReadOnlyList<string> Others { get; } = ["/", "/kernels", "/licences"];

    public IPage Page { get; }

    public Uri Address { get; }

    /// <summary>Console errors, uncaught exceptions and requests that left this machine.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public ILocator Toolbar => Page.GetByRole(AriaRole.Group, new() { Name = "この章の操作" });

    /// <summary>The cells with code.</summary>
    public ILocator Cells => Page.GetByRole(AriaRole.Group, new() { NameRegex = new(@"^セル \d+") });

    public static async Task<ServedPage> OpenAsync(IPage page, Uri address)
    {
        var opened = new ServedPage(page, address);
        await page.GotoAsync(address.AbsoluteUri);
        return opened;
    }

    /// <summary>Another tab of the same window.</summary>
    public async Task<ServedPage> OpenTabAsync(string? path = null) =>
        await OpenAsync(await Page.Context.NewPageAsync(), path is null ? Address : new Uri(Address, path));

    public ILocator Cell(int number) => Page.GetByRole(AriaRole.Group, new() { NameRegex = new($"^セル {number}(、|$)") });

    /// <summary>The cell that a part of an exercise is in, as <c>check:3-1</c>.</summary>
    public ILocator Tagged(string tag) => Page.Locator($"[data-tags~='{tag}']");

    /// <summary>The cell whose code has this in it.</summary>
    public ILocator CellWith(string code) => Cells.Filter(new() { Has = Page.Locator("pre > code").Filter(new() { HasText = code }) });

    public static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { NameRegex = new(name) });

    public static Task RunAsync(ILocator cell) => Button(cell, "を実行$").ClickAsync();

    /// <summary>Adds a cell with code of the learner's own below all others. Returns its number.</summary>
    public async Task<int> AddCellAsync(string code)
    {
        var number = await Cells.CountAsync() + 1;
        await Cells.Last.FocusAsync();
        await Page.Keyboard.PressAsync("b");
        await Assertions.Expect(Editor(Cell(number))).ToBeFocusedAsync();
        await WriteAsync(Cell(number), code);
        return number;
    }

    /// <summary>Puts other code into a cell, as from the clipboard: what is typed is completed and indented.</summary>
    public async Task WriteAsync(ILocator cell, string code)
    {
        await cell.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Editor(cell)).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ControlOrMeta+a");
        // The machine has one clipboard, which other tests use.
        await Editor(cell).EvaluateAsync(
            """
            (editor, code) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/plain', code);
              editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """,
            code);
        await Assertions.Expect(Code(cell)).ToHaveTextAsync(code);
    }

    /// <summary>Begins an exercise with the set-up cells, and waits until the page has gone to its statement: what comes next is not disturbed.</summary>
    public async Task ResumeAsync(string exercise)
    {
        await Button(Tagged($"exercise:{exercise}"), "この演習から再開").ClickAsync();
        await Assertions.Expect(Page.Locator("[data-cell]:focus").Filter(new() { HasText = $"演習 {exercise}" })).ToHaveCountAsync(1);
    }

    /// <summary>Begins anew with a kernel in which nothing has run, whatever other tests did in this chapter.</summary>
    public async Task RestartAsync()
    {
        await Button(Toolbar, "再起動").ClickAsync();
        await Assertions.Expect(Page.Locator("#toolbar").GetByText("カーネルを再起動しました")).ToBeVisibleAsync();
    }

    public static ILocator Editor(ILocator cell) => cell.GetByRole(AriaRole.Textbox, new() { NameRegex = new("のコード") });

    /// <summary>The code of a cell as the page has it for print.</summary>
    public static ILocator Code(ILocator cell) => cell.Locator("pre > code").First;

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Note(string address)
    {
        var uri = new Uri(address);
        if (uri.Scheme is not ("data" or "blob") && uri.Authority != Address.Authority)
            _problems.Add("request: " + address);
    }
}
