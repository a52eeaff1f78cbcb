using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Course.Tests;

/// <summary>Cells run only when they are run: where that surprises, it is said, with the way to go on.</summary>
[Collection<Served>]
public sealed class RunFirstTests(LearnersCourse course)
{
    private const string Older = "この判定は、前に実行した解答のものです。";

    [Fact]
    public async Task A_verdict_on_an_answer_that_was_edited_since_it_ran_says_so()
    {
        await using var opened = await course.OpenChapterAsync("02-race-condition");
        var (answer, check) = (opened.Tagged("exercise:2-1"), opened.Tagged("check:2-1"));
        await opened.ResumeAsync("2-1");
        await opened.WriteAsync(answer, "int first = 1, last = 2;");
        await RunAsync(answer);
        await RunAsync(check);
        await Assertions.Expect(check.GetByText(Older)).ToHaveCountAsync(0);

        await opened.WriteAsync(answer, "int first = 1, last = 3;");
        await ServedPage.RunAsync(check);
        await Assertions.Expect(check.GetByText(Older)).ToBeVisibleAsync();
        await opened.Page.ReloadAsync();
        await Assertions.Expect(check.GetByText(Older)).ToBeVisibleAsync();
        await ServedPage.Button(check, "解答のセルから実行").ClickAsync();

        await Assertions.Expect(check.GetByText(Older)).ToHaveCountAsync(0);
        await Assertions.Expect(answer).Not.ToContainTextAsync("前の結果のまま");
        await Assertions.Expect(check).ToContainTextAsync("✗ 不正解");
        Assert.Empty(opened.Problems);
    }

    [Fact]
    public async Task A_verdict_is_that_of_the_older_answer_until_its_check_runs_again()
    {
        await using var opened = await course.OpenChapterAsync("02-race-condition");
        var (answer, check) = (opened.Tagged("exercise:2-1"), opened.Tagged("check:2-1"));
        await opened.ResumeAsync("2-1");
        await RunAsync(answer);
        await opened.WriteAsync(answer, "int first = 2, last = 3;");
        await RunAsync(check);

        await RunAsync(answer);
        await Assertions.Expect(check.GetByText("判定のセルを、もう一度実行してください。")).ToBeVisibleAsync();
        await ServedPage.Button(check, "判定のセルを実行").ClickAsync();

        await Assertions.Expect(check.GetByText(Older)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_name_that_is_missing_leads_to_the_cells_above_that_have_not_run()
    {
        await using var opened = await course.OpenChapterAsync("04-atomic");
        await opened.RestartAsync();
        var check = opened.Tagged("check:4-1");
        await ServedPage.RunAsync(check);

        // The number that the page shows, and not that of the run, which is the kernel's first.
        var name = await check.GetAttributeAsync("aria-label");
        await Assertions.Expect(check).ToContainTextAsync($"{Regex.Match(name!, @"^セル \d+").Value} はコンパイルできませんでした");
        await Assertions.Expect(check.GetByText("準備のセル（セル 1、2）を、まだ実行していません。")).ToBeVisibleAsync();
        await ServedPage.Button(check, "まだ実行していないセルから実行").ClickAsync();

        await Assertions.Expect(check).ToContainTextAsync("✗ 不正解");
        await Assertions.Expect(check.GetByText("まだ実行していません")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Once_the_cells_above_have_run_an_error_says_to_run_its_cell_again()
    {
        await using var opened = await course.OpenChapterAsync("07-final-exercise");
        await opened.RestartAsync();
        var check = opened.Tagged("check:7-1");
        await ServedPage.RunAsync(check);
        // An error takes with it what was asked for while its cell ran.
        await Assertions.Expect(check.GetByText("準備のセル（セル 1、2）を、まだ実行していません。")).ToBeVisibleAsync();

        await opened.ResumeAsync("7-1");
        await ServedPage.RunAsync(opened.Tagged("exercise:7-1"));
        await Assertions.Expect(check.GetByText("まだ実行していません")).ToHaveCountAsync(0);
        await ServedPage.Button(check, "このセルを実行").ClickAsync();

        await Assertions.Expect(check).ToContainTextAsync("✗ 不正解");
        await Assertions.Expect(check.GetByText("もう一度実行してください")).ToHaveCountAsync(0);
    }

    private static async Task RunAsync(ILocator cell)
    {
        await ServedPage.RunAsync(cell);
        await Assertions.Expect(cell).ToHaveAccessibleNameAsync(new Regex("実行済み"));
        await Assertions.Expect(cell).Not.ToContainTextAsync("前の結果のまま");
    }
}
