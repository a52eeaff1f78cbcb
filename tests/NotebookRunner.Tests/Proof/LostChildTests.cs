namespace NotebookRunner.Tests;

/// <summary>What an answer does to its process stays with that answer.</summary>
public sealed class LostChildTests : IDisposable
{
    private readonly TestCourse _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task An_answer_that_hangs_is_named_and_the_next_ones_are_tried()
    {
        _course.WriteWrongAnswer("1-1", "a-hangs.csx", "// hint: sign\nint? answer = 1;\nThread.Sleep(-1);\n");
        _course.WriteWrongAnswer("1-1", "b-negative.csx", "// hint: sign\nint? answer = -42;\n");

        // One trial alone is a notebook that was not set up in time.
        var (trials, timeout) = await CellTimeouts.LongEnoughAsync(ProveAsync, trials => trials.Count(trial => trial.IsAsExpected) == 5);

        Assert.Equal([true, true, false, true, true, true], trials.Select(trial => trial.IsAsExpected));
        Assert.Equal(
            $"演習 1-1 誤答 a-hangs\n期待: 不正解（hint: sign）\n結果: 答えのセルが {timeout} 秒たっても終わらないので、プロセスを終了しました。",
            trials[2].Failure);
    }

    [Fact]
    public async Task An_answer_that_ends_its_process_is_named_and_the_next_ones_are_tried()
    {
        _course.WriteWrongAnswer("1-1", "a-exits.csx", "// hint: sign\nEnvironment.Exit(7);\n");
        _course.WriteWrongAnswer("1-1", "b-negative.csx", "// hint: sign\nint? answer = -42;\n");

        var trials = await ProveAsync();

        Assert.Equal([true, true, false, true, true, true], trials.Select(trial => trial.IsAsExpected));
        Assert.Contains("終了コード 7", trials[2].Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_time_limit_out_of_control_the_process_is_another_one_because_the_answer_may_still_run()
    {
        _course.WriteWrongAnswer("1-1", "a-endless.csx", "// verdict: timed-out\nEnvironment.SetEnvironmentVariable(\"LEFT\", \"1\");\nint? answer = 1_000;\n");
        _course.WriteWrongAnswer("1-1", "b-next.csx", "// hint: sign\nint? answer = Environment.GetEnvironmentVariable(\"LEFT\") is null ? -42 : 42;\n");

        Assert.All(await ProveAsync(), trial => Assert.True(trial.IsAsExpected, trial.Failure));
    }

    [Fact]
    public async Task After_a_deadlock_under_control_the_process_stays_because_the_answer_has_ended()
    {
        _course.WriteWrongAnswer("1-1", "a-deadlock.csx", "// verdict: timed-out\nEnvironment.SetEnvironmentVariable(\"LEFT\", \"1\");\nint? answer = 2_000;\n");
        _course.WriteWrongAnswer("1-1", "b-next.csx", "// hint: sign\nint? answer = Environment.GetEnvironmentVariable(\"LEFT\") is null ? 42 : -42;\n");

        Assert.All(await ProveAsync(), trial => Assert.True(trial.IsAsExpected, trial.Failure));
    }

    [Fact]
    public async Task A_notebook_that_cannot_be_set_up_is_one_failure()
    {
        var trial = Assert.Single(await _course.ProveAsync([TestCourse.SetUp[0], TestCell.Code("using Nowhere;"), .. new TestExercise("1-1").Cells]));

        Assert.False(trial.IsAsExpected);
        Assert.Contains("準備のセルが失敗しました", trial.Failure, StringComparison.Ordinal);
        Assert.Contains("CS0246", trial.Failure, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<Trial>> ProveAsync() => ProveAsync(CellTimeouts.Backstop);

    private Task<IReadOnlyList<Trial>> ProveAsync(double cellTimeout) => _course.ProveAsync(
        [.. TestCourse.SetUp, .. new TestExercise("1-1").Cells, .. new TestExercise("1-2").Cells], cellTimeout);
}
