using Microsoft.Playwright;

namespace Course.Tests;

[Collection<Served>]
public sealed class ServerKilledTests(Chromium chromium)
{
    private const string Chapter = "00-introduction";

    [Fact]
    public async Task What_is_typed_while_the_server_dies_and_comes_back_is_on_the_disk_at_the_end()
    {
        await using var course = new LearnersCourse(chromium);
        await course.InitializeAsync();
        await using var opened = await course.OpenChapterAsync(Chapter);
        var cell = opened.Cells.Last;
        var number = await opened.Cells.CountAsync();
        var before = await ServedPage.Code(cell).TextContentAsync();
        await cell.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ServedPage.Editor(cell)).ToBeFocusedAsync();
        await opened.Page.Keyboard.PressAsync("ControlOrMeta+End");

        await TypeAsTheServerDiesAsync(course, opened, " // 0 1");

        await course.OnDiskAsync(Chapter, number, before + " // 0 1 2 3");
        await Assertions.Expect(Away(opened)).ToHaveCountAsync(0);
        await Assertions.Expect(ServedPage.Code(opened.Cell(number))).ToHaveTextAsync(before + " // 0 1 2 3");
    }

    [Fact]
    public async Task A_cell_that_was_saved_before_goes_on_without_a_question_and_runs()
    {
        await using var course = new LearnersCourse(chromium);
        await course.InitializeAsync();
        await using var opened = await course.OpenChapterAsync(Chapter);
        var number = await opened.AddCellAsync("Console.WriteLine(6 * 7); // 0");
        await course.OnDiskAsync(Chapter, number, "Console.WriteLine(6 * 7); // 0");

        await TypeAsTheServerDiesAsync(course, opened, " 1");

        await course.OnDiskAsync(Chapter, number, "Console.WriteLine(6 * 7); // 0 1 2 3");
        await Assertions.Expect(opened.Cell(number).GetByText("別のタブかプログラムで書き換えられています")).ToHaveCountAsync(0);
        await ServedPage.RunAsync(opened.Cell(number));
        await Assertions.Expect(opened.Cell(number).Locator(".outputs")).ToHaveTextAsync("42");
    }

    private static ILocator Away(ServedPage opened) => opened.Page.GetByText("サーバーにつながりません。").First;

    private static async Task TypeAsTheServerDiesAsync(LearnersCourse course, ServedPage opened, string first)
    {
        await opened.Page.Keyboard.TypeAsync(first);
        await course.KillServerAsync();
        await opened.Page.Keyboard.TypeAsync(" 2");
        await Assertions.Expect(Away(opened)).ToBeVisibleAsync();
        await opened.Page.Keyboard.TypeAsync(" 3");
        await course.StartServerAsync();
    }
}
