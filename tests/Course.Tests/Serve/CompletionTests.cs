using Microsoft.Playwright;

namespace Course.Tests;

[Collection<Served>]
public sealed class CompletionTests(LearnersCourse course)
{
    [Fact]
    public async Task A_server_that_runs_offers_what_it_can_do_with_what_it_does()
    {
        await using var opened = await course.OpenChapterAsync("01-sleep-server");
        for (var cell = 1; cell <= 3; cell++)
        {
            await ServedPage.RunAsync(opened.Cell(cell));
            await Assertions.Expect(opened.Cell(cell)).ToContainTextAsync("実行済み");
        }

        await opened.AddCellAsync("");
        await opened.Page.Keyboard.TypeAsync("server.");
        var offered = opened.Page.GetByRole(AriaRole.Option);
        await Assertions.Expect(offered.Filter(new() { HasText = "SendAsync" })).ToBeVisibleAsync();
        await opened.Page.Keyboard.TypeAsync("SendAs");
        await Assertions.Expect(offered.First).ToContainTextAsync("SendAsync");
        await opened.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(ServedPage.Code(opened.Cells.Last)).ToContainTextAsync("server.SendAsync(");
        await Assertions.Expect(opened.Page.GetByText("リクエストを同時に送り、レスポンスを待ちます。").First).ToBeVisibleAsync();
        Assert.Empty(opened.Problems);
    }

    [Fact]
    public async Task A_suggestion_says_what_it_does()
    {
        await using var opened = await course.OpenChapterAsync("01-sleep-server");
        for (var cell = 1; cell <= 2; cell++)
        {
            await ServedPage.RunAsync(opened.Cell(cell));
            await Assertions.Expect(opened.Cell(cell)).ToContainTextAsync("実行済み");
        }

        await opened.AddCellAsync("");
        await opened.Page.Keyboard.TypeAsync("LabServer.Start");

        await Assertions.Expect(opened.Page.Locator(".suggest-details")).ToContainTextAsync("サーバーを");
    }
}
