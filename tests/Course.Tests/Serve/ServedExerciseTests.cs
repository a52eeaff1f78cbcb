using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Course.Tests;

[Collection<Served>]
public sealed partial class ServedExerciseTests(LearnersCourse course)
{
    private const string Chapter = "03-lock";
    private const string Wrong = """
        void CountVisit(SharedNumber visits, Action work)
        {
            work();
            visits.Write(visits.Read() + 1);
        }
        """;

    [Fact]
    public async Task An_exercise_goes_from_wrong_to_right_and_the_menu_follows()
    {
        await using var opened = await course.OpenChapterAsync(Chapter);
        var starter = opened.Tagged("exercise:3-1");
        var check = opened.Tagged("check:3-1");
        var solution = opened.Tagged("solution:3-1");
        await opened.Page.EvaluateAsync("() => { window.isTheSamePage = true; }");
        var solved = opened.Page.GetByText(Solved());
        // Other tests have exercises of their own.
        var before = int.Parse(Solved().Match(await solved.InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);
        await solved.ClickAsync();
        await Assertions.Expect(InMenu(opened)).ToContainTextAsync("… 未着手");

        await opened.ResumeAsync("3-1");
        await Assertions.Expect(opened.Cell(1)).ToContainTextAsync("実行済み");
        await Assertions.Expect(opened.Cell(2)).ToContainTextAsync("実行済み");
        await opened.WriteAsync(starter, Wrong);
        await ServedPage.RunAsync(starter);
        await ServedPage.RunAsync(check);
        await Assertions.Expect(check).ToContainTextAsync("✗ 不正解");
        await Assertions.Expect(check.GetByRole(AriaRole.Table).First).ToContainTextAsync("0 を読んだ");
        await Assertions.Expect(InMenu(opened)).ToContainTextAsync("✗ まだ");
        await solution.GetByText("解答例", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(solution).ToContainTextAsync("Lock gate = new();");

        await opened.WriteAsync(starter, ModelAnswer("3-1"));
        await ServedPage.RunAsync(starter);
        await ServedPage.RunAsync(check);

        await Assertions.Expect(check).ToContainTextAsync("✓ 正解");
        await Assertions.Expect(InMenu(opened)).ToContainTextAsync("✓ 正解");
        await Assertions.Expect(opened.Page.GetByText(new Regex($@"^演習 {before + 1}/\d+$"))).ToBeVisibleAsync();
        Assert.True(await opened.Page.EvaluateAsync<bool>("() => window.isTheSamePage === true"));
        Assert.Empty(opened.Problems);
    }

    private static ILocator InMenu(ServedPage opened) =>
        opened.Page.GetByRole(AriaRole.Navigation, new() { Name = "章と目次" }).GetByRole(AriaRole.Link, new() { NameRegex = new(" 3-1 ") });

    private static string ModelAnswer(string exercise)
    {
        var notebook = JsonNode.Parse(File.ReadAllText(Path.Combine(RunnerProcess.Root, "notebooks", Chapter + ".ipynb")))!;
        var cell = notebook["cells"]!.AsArray().Single(cell => cell!["metadata"]!["tags"] is JsonArray tags && tags.Any(tag => tag!.GetValue<string>() == "solution:" + exercise))!;
        return CodeIn().Match(string.Concat(cell["source"]!.AsArray().Select(line => line!.GetValue<string>()))).Groups[1].Value;
    }

    [GeneratedRegex(@"^演習 (\d+)/\d+$")]
    private static partial Regex Solved();

    [GeneratedRegex("```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex CodeIn();
}
