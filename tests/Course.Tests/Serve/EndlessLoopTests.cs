using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Course.Tests;

[Collection<Served>]
public sealed class EndlessLoopTests(LearnersCourse course)
{
    [Fact]
    public async Task A_loop_without_an_end_is_stopped_from_another_page_and_its_process_is_gone()
    {
        await using var opened = await course.OpenChapterAsync("04-atomic");
        var cell = opened.Cell(await opened.AddCellAsync("while (true) { }"));
        await ServedPage.RunAsync(cell);
        await Assertions.Expect(cell).ToContainTextAsync("実行中");
        var kernels = await opened.OpenTabAsync("/kernels");
        var row = kernels.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("^04 ") });
        using var process = Process.GetProcessById(int.Parse(await row.GetByRole(AriaRole.Cell, new() { NameRegex = new(@"^\d+$") }).InnerTextAsync(), CultureInfo.InvariantCulture));

        await ServedPage.Button(row, "を止める$").ClickAsync();

        await Assertions.Expect(row).ToHaveCountAsync(0);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Assertions.Expect(cell).ToContainTextAsync("■ 止めました");
        await Assertions.Expect(opened.Page.GetByText("カーネルを止めました。変数も、動いていたサーバーも、もうありません。").First).ToBeVisibleAsync();
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "準備のセルを実行する" }).ClickAsync();
        await Assertions.Expect(opened.Cell(2)).ToContainTextAsync("実行済み");
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Button, new() { Name = "準備のセルを実行する" })).ToHaveCountAsync(0);
        Assert.Empty(opened.Problems);
        Assert.Empty(kernels.Problems);
    }

    [Fact]
    public async Task The_header_of_every_other_page_stops_it_too()
    {
        await using var opened = await course.OpenChapterAsync("04-atomic");
        var cell = opened.Cell(await opened.AddCellAsync("while (true) { }"));
        await ServedPage.RunAsync(cell);
        await Assertions.Expect(cell).ToContainTextAsync("実行中");

        // The page of the kernels has a list of its own in its place; the test above stops from there.
        foreach (var path in (string[])["/", "/licences", "/chapters/00-introduction"])
        {
            var other = await opened.OpenTabAsync(path);
            await Assertions.Expect(Stop(other)).ToBeVisibleAsync();
        }

        var last = await opened.OpenTabAsync("/");
        await Stop(last).ClickAsync();

        await Assertions.Expect(Stop(last)).ToHaveCountAsync(0);
        await Assertions.Expect(cell).ToContainTextAsync("■ 止めました");
        Assert.Empty(opened.Problems);
        Assert.Empty(last.Problems);

        static ILocator Stop(ServedPage page) =>
            page.Page.GetByRole(AriaRole.Group, new() { Name = "ほかの章の実行" }).GetByRole(AriaRole.Button, new() { NameRegex = new("04 .*を止める$") });
    }
}
