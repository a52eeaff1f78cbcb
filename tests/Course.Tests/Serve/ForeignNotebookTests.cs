using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Course.Tests;

/// <summary>A notebook that somebody else sent may look as it likes, but it does nothing in the page, which may run code.</summary>
[Collection<Served>]
public sealed class ForeignNotebookTests(Chromium chromium)
{
    private const string Chapter = "02-race-condition";
    private const string Attack = """
        <p>よその出力</p><script>window.attacked = 1</script><img src="x" onerror="window.attacked = 2"><svg onload="window.attacked = 3"></svg>
        <div id="state">{}</div>
        """;

    [Fact]
    public async Task Its_outputs_run_no_script_until_its_cells_run_here()
    {
        await using var course = new LearnersCourse(chromium);
        await course.InitializeAsync();
        course.Receive(Chapter, cell => cell["outputs"] = new JsonArray(new JsonObject
        {
            ["data"] = new JsonObject { ["text/html"] = Attack },
            ["metadata"] = new JsonObject { ["concurrency_course"] = new JsonObject { ["seal"] = new string('0', 64) } },
            ["output_type"] = "display_data",
        }));

        await using var opened = await course.OpenChapterAsync(Chapter);

        await Assertions.Expect(opened.Toolbar).ToContainTextAsync("カーネル: ");
        await Assertions.Expect(opened.Cell(3)).ToContainTextAsync("よその出力");
        await Assertions.Expect(opened.Cell(3)).ToContainTextAsync("スクリプトを外して表示しています");
        Assert.True(await opened.Page.EvaluateAsync<bool>("() => window.attacked === undefined"));
        // The picture is asked for and is not there; what it would then do is not done.
        Assert.All(opened.Problems, problem => Assert.Contains("404", problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chart_that_was_drawn_here_is_drawn_again_by_the_next_server()
    {
        await using var course = new LearnersCourse(chromium);
        await course.InitializeAsync();
        await using (var opened = await course.OpenChapterAsync(Chapter))
        {
            foreach (var cell in (ILocator[])[opened.Cell(1), opened.Cell(2), opened.Cell(11), opened.Cell(12)])
                await ServedPage.RunAsync(cell);
            await Assertions.Expect(opened.Cell(12).Locator(".main-svg").First).ToBeVisibleAsync();
            await course.OnDiskAsync(Chapter, cell => cell["outputs"]!.AsArray().Count > 0, 12);
        }

        await course.KillServerAsync();
        await course.StartServerAsync();
        await using var again = await course.OpenChapterAsync(Chapter);

        await Assertions.Expect(again.Cell(12).Locator(".main-svg").First).ToBeVisibleAsync();
        await Assertions.Expect(again.Cell(12)).Not.ToContainTextAsync("スクリプトを外して");
    }
}
