using Microsoft.Playwright;

namespace Course.Tests;

/// <summary>
/// Takes README's pictures from cells that run: <c>-explicit only -class Course.Tests.ReadmePictures</c>. They change a little each
/// time, so nobody takes them without being asked.
/// </summary>
[Collection<Served>]
public sealed class ReadmePictures(LearnersCourse course)
{
    private static readonly BrowserNewContextOptions s_window = new() { ViewportSize = new ViewportSize { Width = 1_100, Height = 1_000 } };

    [Fact(Explicit = true)]
    public async Task A_chart_beside_its_cell()
    {
        await using var opened = await course.OpenChapterAsync("02-race-condition", s_window);
        for (var number = 1; number <= 5; number++)
        {
            await ServedPage.RunAsync(opened.Cell(number));
            await Assertions.Expect(opened.Cell(number)).ToContainTextAsync("実行済み");
        }

        await Assertions.Expect(opened.Cell(5).Locator(".main-svg").First).ToBeVisibleAsync();
        await TakeAsync(opened.Cell(5), "readme-chart.png");
    }

    [Fact(Explicit = true)]
    public async Task A_verdict_with_its_counterexample()
    {
        await using var opened = await course.OpenChapterAsync("03-lock", s_window);
        var (starter, check) = (opened.Tagged("exercise:3-1"), opened.Tagged("check:3-1"));
        await ServedPage.Button(starter, "この演習から再開").ClickAsync();
        await Assertions.Expect(opened.Cell(2)).ToContainTextAsync("実行済み");
        await opened.WriteAsync(starter, """
            void CountVisit(SharedNumber visits, Action work)
            {
                work();
                visits.Write(visits.Read() + 1);
            }
            """);
        await ServedPage.RunAsync(starter);
        await ServedPage.RunAsync(check);
        await Assertions.Expect(check).ToContainTextAsync("✗ 不正解");
        await TakeAsync(check, "readme-verdict.png");
    }

    private static async Task TakeAsync(ILocator cell, string picture) =>
        await cell.ScreenshotAsync(new() { Path = Path.Combine(RunnerProcess.Root, "images", picture), Animations = ScreenshotAnimations.Disabled });
}
