using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Course.Tests;

[Collection<Served>]
public sealed class KeyboardOnlyTests(LearnersCourse course)
{
    [Fact]
    public async Task A_chapter_is_run_from_its_first_cell_to_its_last_without_a_mouse()
    {
        await using var opened = await course.OpenChapterAsync("02-race-condition");
        var keyboard = opened.Page.Keyboard;
        var focused = opened.Page.Locator("[data-cell]:focus");
        await GoToFirstCodeAsync(opened, focused);
        await keyboard.PressAsync("ArrowUp");
        await keyboard.PressAsync("ArrowUp");

        var ran = 0;
        var cells = await opened.Page.Locator("[data-cell]").CountAsync();
        for (var i = 0; i < cells; i++)
        {
            var isCode = await focused.GetAttributeAsync("role") == "group";
            await keyboard.PressAsync("Shift+Enter");
            if (isCode)
                await Assertions.Expect(opened.Cell(++ran)).ToContainTextAsync(new Regex("順番を待っています|実行中|実行済み|エラー"));
        }

        await Assertions.Expect(opened.Toolbar).ToContainTextAsync("カーネル: 待っています");
        await Assertions.Expect(opened.Cells).ToHaveCountAsync(ran);
        foreach (var cell in await opened.Cells.AllAsync())
            await Assertions.Expect(cell).ToHaveAccessibleNameAsync(new Regex("実行済み"));
        Assert.Empty(opened.Problems);
    }

    private static async Task GoToFirstCodeAsync(ServedPage opened, ILocator focused)
    {
        await opened.Page.Keyboard.PressAsync("Tab");
        await opened.Page.Keyboard.PressAsync("Enter");
        for (var i = 0; i < 40 && await focused.CountAsync() == 0; i++)
            await opened.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(focused).ToHaveAccessibleNameAsync(new Regex("^セル 1"));
    }
}
