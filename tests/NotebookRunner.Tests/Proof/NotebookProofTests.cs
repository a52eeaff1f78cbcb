namespace NotebookRunner.Tests;

/// <summary>Exercises in child processes: whatever is broken about one is found.</summary>
public sealed class NotebookProofTests : IDisposable
{
    private static readonly TestExercise s_good = new("1-1");

    private readonly TestCourse _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task Nothing_is_said_against_a_good_exercise()
    {
        _course.WriteWrongAnswers("1-1");

        Assert.Empty(Failures(await ProveAsync(s_good)));
    }

    [Fact]
    public async Task A_check_that_lets_everything_pass_fails_for_all_but_the_solution()
    {
        _course.WriteWrongAnswers("1-1");

        var trials = await ProveAsync(s_good with { Check = "Judge(\"1-1\", 42)" });

        Assert.Equal(
            ["はじめのコード", "誤答 another", "誤答 negative", "誤答 too-large", "誤答 too-small"],
            Failures(trials).Select(trial => trial.Answer.Name));
    }

    [Fact]
    public async Task A_starter_that_is_right_already_is_found()
    {
        var failure = Assert.Single(Failures(await ProveAsync(s_good with { Starter = "int? answer = 42;" })));

        Assert.Equal("演習 1-1 はじめのコード\n期待: not-attempted か failed\n結果: passed", failure.Failure);
    }

    [Fact]
    public async Task A_solution_that_is_wrong_is_found()
    {
        var failure = Assert.Single(Failures(await ProveAsync(s_good with { Solution = "int? answer = 41;" })));

        Assert.Equal("演習 1-1 解答例\n期待: passed\n結果: failed（hint: off-by-one）", failure.Failure);
    }

    [Fact]
    public async Task A_wrong_answer_that_passes_and_one_with_another_hint_are_found()
    {
        _course.WriteWrongAnswer("1-1", "a-hint.csx", "// hint: sign\nint? answer = 41;\n");
        _course.WriteWrongAnswer("1-1", "b-right.csx", "// verdict: failed\nint? answer = 42;\n");

        Assert.Equal(
            [
                "演習 1-1 誤答 a-hint\n期待: 不正解（hint: sign）\n結果: failed（hint: off-by-one）",
                "演習 1-1 誤答 b-right\n期待: failed\n結果: passed",
            ],
            Failures(await ProveAsync(s_good)).Select(trial => trial.Failure));
    }

    [Fact]
    public async Task A_right_answer_in_another_form_must_pass_like_the_solution()
    {
        _course.WriteRightAnswer("1-1", "product.csx", "// A product\nint? answer = 6 * 7;\n");
        _course.WriteRightAnswer("1-1", "sum.csx", "// A sum\nint? answer = 40 + 1;\n");

        var failure = Assert.Single(Failures(await ProveAsync(s_good)));

        Assert.Equal("演習 1-1 別解 sum\n期待: passed\n結果: failed（hint: off-by-one）", failure.Failure);
    }

    [Theory]
    [InlineData("Judge(\"1-2\", answer)", "別の演習 1-2 の判定です")]
    [InlineData("Judge(\"1-1\", answer);", "判定が表示されませんでした")]
    [InlineData("Judge(\"1-1\", answr)", "CS0103")]
    [InlineData("throw new InvalidOperationException(\"壊れた判定\");", "壊れた判定")]
    public async Task A_check_without_a_verdict_of_its_exercise_is_found(string check, string seen)
    {
        var failures = Failures(await ProveAsync(s_good with { Check = check }));

        Assert.Equal(2, failures.Count);
        Assert.All(failures, failure => Assert.Contains(seen, failure.Failure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_finds_nothing_that_another_one_defined()
    {
        _course.WriteWrongAnswer("1-1", "borrows.csx", "// hint: off-by-one\nint? answer = 39 + bonus;\n");

        var failure = Assert.Single(Failures(await ProveAsync(s_good with { Solution = "int bonus = 2;\nint? answer = 40 + bonus;" })));

        Assert.Contains("'bonus'", failure.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_runtime_of_a_proof_is_set_and_its_own_children_s_is_not()
    {
        const string Variable = "DOTNET_TC_CallCountThreshold";
        const string Children = $"Environment.GetEnvironmentVariable(\"{Variable}\") is null";
        // As it was when the process began; elsewhere nobody tells.
        const string Own = $"(!OperatingSystem.IsLinux() || System.IO.File.ReadAllText(\"/proc/self/environ\").Contains(\"{Variable}=400\"))";

        Assert.Empty(Failures(await ProveAsync(s_good with { Solution = $"int? answer = {Children} && {Own} ? 42 : 0;" })));
    }

    private async Task<IReadOnlyList<Trial>> ProveAsync(TestExercise exercise) =>
        await _course.ProveAsync([.. TestCourse.SetUp, .. exercise.Cells]);

    private static List<Trial> Failures(IEnumerable<Trial> trials) => [.. trials.Where(trial => !trial.IsAsExpected)];
}
