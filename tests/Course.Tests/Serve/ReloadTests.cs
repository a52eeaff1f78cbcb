using Microsoft.Playwright;

namespace Course.Tests;

[Collection<Served>]
public sealed class ReloadTests(LearnersCourse course)
{
    [Fact]
    public async Task A_page_that_is_loaded_anew_goes_on_with_the_output_of_a_cell_that_runs()
    {
        var (middle, end) = (course.NewGate(), course.NewGate());
        await using var opened = await course.OpenChapterAsync("05-async");
        var cell = opened.Cell(await opened.AddCellAsync(
            $$"""
            using System.IO;
            void WaitFor(string gate) { while (!File.Exists(gate)) System.Threading.Thread.Sleep(5); }
            Console.WriteLine("行 1");
            WaitFor(@"{{middle}}");
            Console.WriteLine("行 2");
            WaitFor(@"{{end}}");
            Console.WriteLine("行 3");
            """));
        await ServedPage.RunAsync(cell);
        await Assertions.Expect(Output(cell)).ToHaveTextAsync("行 1");

        await opened.Page.ReloadAsync();
        await Assertions.Expect(Output(cell)).ToHaveTextAsync("行 1");
        await Assertions.Expect(cell).ToContainTextAsync("実行中");
        await File.WriteAllTextAsync(middle, "", TestContext.Current.CancellationToken);
        await Assertions.Expect(Output(cell)).ToHaveTextAsync("行 1 行 2");
        await opened.Page.ReloadAsync();
        await Assertions.Expect(Output(cell)).ToHaveTextAsync("行 1 行 2");
        await File.WriteAllTextAsync(end, "", TestContext.Current.CancellationToken);

        await Assertions.Expect(cell).ToContainTextAsync("実行済み");
        await Assertions.Expect(Output(cell)).ToHaveTextAsync("行 1 行 2 行 3");
        Assert.Empty(opened.Problems);
    }

    private static ILocator Output(ILocator cell) => cell.Locator(".outputs");
}
