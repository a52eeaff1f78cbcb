using Microsoft.Playwright;

namespace Course.Tests;

/// <summary>What the page shows beside the course is said so that it cannot be taken for something else.</summary>
[Collection<Served>]
public sealed class WordsTests(LearnersCourse course)
{
    [Fact]
    public async Task A_changed_cell_differs_from_the_course_and_is_saved()
    {
        await using var opened = await course.OpenChapterAsync("05-async");
        var starter = opened.Tagged("exercise:5-2");
        await opened.WriteAsync(starter, "// わたしの答え");

        await Assertions.Expect(starter.GetByText("教材から変更")).ToHaveAttributeAsync("title", "教材の文を書き換えたセルです。書いた文は自動で保存されます。");
        await Assertions.Expect(opened.Toolbar.GetByText("保存済み")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_comparison_says_whose_answer_is_on_which_side_and_calls_none_wrong()
    {
        await using var opened = await course.OpenChapterAsync("02-race-condition");
        await opened.ResumeAsync("2-1");
        await opened.WriteAsync(opened.Tagged("exercise:2-1"), "int first = 1, last = 2;");
        await ServedPage.RunAsync(opened.Tagged("exercise:2-1"));
        await ServedPage.RunAsync(opened.Tagged("check:2-1"));
        await ServedPage.Button(opened.Tagged("solution:2-1"), "比べる").ClickAsync();
        var dialog = opened.Page.GetByRole(AriaRole.Dialog);

        await Assertions.Expect(dialog).ToContainTextAsync("左: 自分の答え");
        await Assertions.Expect(dialog).ToContainTextAsync("右: 解答例");
        await Assertions.Expect(dialog.Locator(".char-delete").First).ToBeVisibleAsync();
        var colours = await dialog.Locator(".char-delete").First.EvaluateAsync<int[]>("mark => getComputedStyle(mark).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number)");
        Assert.InRange(colours[0] - colours[2], -40, 40);
    }

    [Fact]
    public async Task The_help_says_what_restarting_and_adding_a_cell_do()
    {
        await using var opened = await course.OpenChapterAsync("00-introduction");
        await ServedPage.Button(opened.Toolbar, "キー操作").ClickAsync();
        var help = opened.Page.GetByRole(AriaRole.Dialog);

        await Assertions.Expect(help.GetByRole(AriaRole.Row, new() { NameRegex = new("^再起動 カーネルを新しく始める") })).ToBeVisibleAsync();
        await Assertions.Expect(help.GetByRole(AriaRole.Row, new() { NameRegex = new("セルを足す 自分のセルを足す") })).ToBeVisibleAsync();
    }
}
