using Microsoft.Playwright;

namespace Course.Tests;

[Collection<Served>]
public sealed class TwoTabsTests(LearnersCourse course)
{
    private const string Chapter = "00-introduction";
    private const string Question = "このセルは、別のタブかプログラムで書き換えられています。";

    [Fact]
    public async Task What_is_written_and_run_in_one_tab_is_seen_in_the_other()
    {
        await using var one = await course.OpenChapterAsync(Chapter);
        var other = await one.OpenTabAsync();
        var number = await one.AddCellAsync("");
        await Assertions.Expect(other.Cell(number)).ToBeVisibleAsync();

        await one.Page.Keyboard.TypeAsync("Console.WriteLine(6 * 7);");
        await Assertions.Expect(ServedPage.Code(other.Cell(number))).ToHaveTextAsync("Console.WriteLine(6 * 7);");
        await other.WriteAsync(other.Cell(number), "Console.WriteLine(7 * 8);");
        await Assertions.Expect(ServedPage.Code(one.Cell(number))).ToHaveTextAsync("Console.WriteLine(7 * 8);");
        await ServedPage.RunAsync(other.Cell(number));

        await Assertions.Expect(one.Cell(number)).ToContainTextAsync("実行済み");
        await Assertions.Expect(one.Cell(number).Locator(".outputs")).ToHaveTextAsync("56");
        await Assertions.Expect(one.Cell(number).GetByText(Question)).ToHaveCountAsync(0);
        Assert.Empty(one.Problems);
        Assert.Empty(other.Problems);
    }

    [Theory]
    [InlineData("この画面の文を残す", "// 1")]
    [InlineData("もう一方の文にする", "// 2")]
    public async Task Two_texts_for_one_cell_are_not_put_over_each_other_without_a_question(string answer, string left)
    {
        await using var one = await course.OpenChapterAsync(Chapter);
        var number = await one.AddCellAsync("// 0");
        var other = await one.OpenTabAsync();
        var sent = new TaskCompletionSource<IRoute>();
        await one.Page.RouteAsync("**/edit", route => sent.TrySetResult(route) ? Task.CompletedTask : route.ContinueAsync());

        await one.WriteAsync(one.Cell(number), "// 1");
        var held = await sent.Task;
        await other.WriteAsync(other.Cell(number), "// 2");
        await course.OnDiskAsync(Chapter, number, "// 2");
        await held.ContinueAsync();

        await Assertions.Expect(one.Cell(number).GetByText(Question)).ToBeVisibleAsync();
        await Assertions.Expect(ServedPage.Code(one.Cell(number))).ToHaveTextAsync("// 1");
        await ServedPage.Button(one.Cell(number), answer).ClickAsync();
        await Assertions.Expect(one.Cell(number).GetByText(Question)).ToHaveCountAsync(0);
        foreach (var tab in (ServedPage[])[one, other])
            await Assertions.Expect(ServedPage.Code(tab.Cell(number))).ToHaveTextAsync(left);
        await course.OnDiskAsync(Chapter, number, left);
    }
}
