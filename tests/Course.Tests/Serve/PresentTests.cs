using Microsoft.Playwright;

namespace Course.Tests;

[Collection<Served>]
public sealed class PresentTests(TeachersCourse course, LearnersCourse learners) : IClassFixture<TeachersCourse>
{
    private const string Chapter = "02-race-condition";
    private const string SizeOfText = "() => Math.min(...[...document.querySelectorAll('main p, main pre > code')].map(text => parseFloat(getComputedStyle(text).fontSize)))";

    [Fact]
    public async Task An_output_is_not_shown_before_its_cell_runs_here()
    {
        await using var opened = await course.OpenChapterAsync(Chapter);
        var number = await opened.AddCellAsync("Console.WriteLine(6 * 7);");
        var output = opened.Cell(number).GetByText("42", new() { Exact = true });
        await ServedPage.RunAsync(opened.Cell(number));
        await Assertions.Expect(output).ToBeVisibleAsync();

        await opened.Page.ReloadAsync();
        await Assertions.Expect(opened.Cell(number)).ToContainTextAsync("実行済み");
        await Assertions.Expect(output).ToBeHiddenAsync();
        await ServedPage.RunAsync(opened.Cell(number));

        await Assertions.Expect(output).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_model_answer_is_not_shown_even_after_the_exercise_was_tried()
    {
        await using var opened = await course.OpenChapterAsync(Chapter);
        var solution = opened.Tagged("solution:2-1");
        await opened.ResumeAsync("2-1");
        await opened.WriteAsync(opened.Tagged("exercise:2-1"), "int first = 1, last = 2;");
        await ServedPage.RunAsync(opened.Tagged("exercise:2-1"));
        await ServedPage.RunAsync(opened.Tagged("check:2-1"));
        await Assertions.Expect(opened.Tagged("check:2-1")).ToContainTextAsync("✗ 不正解");

        await Assertions.Expect(solution.GetByText("教える人の画面では隠しています")).ToBeVisibleAsync();
        await Assertions.Expect(solution.GetByText("解答例", new() { Exact = true })).ToBeHiddenAsync();
        await Assertions.Expect(solution.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        Assert.Equal(403, await opened.Page.EvaluateAsync<int>(
            """
            async chapter => (await fetch(`/api/${chapter}/solution`, {
              method: 'POST',
              headers: { 'Content-Type': 'application/json', 'X-Course-Token': document.body.dataset.csrf },
              body: JSON.stringify({ exercise: '2-1' }),
            })).status
            """,
            Chapter));
    }

    [Fact]
    public async Task Text_and_code_are_larger_than_a_learner_has_them()
    {
        await using var shown = await course.OpenChapterAsync(Chapter);
        await using var read = await learners.OpenChapterAsync(Chapter);

        Assert.InRange(await shown.Page.EvaluateAsync<double>(SizeOfText), await read.Page.EvaluateAsync<double>(SizeOfText) * 1.2, 100);
    }
}
