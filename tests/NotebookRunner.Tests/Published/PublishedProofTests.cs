namespace NotebookRunner.Tests;

/// <summary>The proof on the kernel that learners have, which cannot go back to an earlier state.</summary>
public sealed class PublishedProofTests : IDisposable
{
    private readonly TestCourse _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task Answers_follow_one_another_in_one_kernel_and_another_one_comes_after_a_time_limit_and_an_end()
    {
        await PublishedKernelHere.SkipIfMissingAsync();
        const string Count = "int? answer = (Environment.GetEnvironmentVariable(\"SEEN\") is null) == {0} ? -42 : 42;\nEnvironment.SetEnvironmentVariable(\"SEEN\", \"1\");\n";
        _course.WriteWrongAnswer("1-1", "a-follows.csx", "// hint: sign\n" + Count.Replace("{0}", "true", StringComparison.Ordinal));
        _course.WriteWrongAnswer("1-1", "b-same-kernel.csx", "// hint: sign\n" + Count.Replace("{0}", "false", StringComparison.Ordinal));
        _course.WriteWrongAnswer("1-1", "c-endless.csx", "// verdict: timed-out\nint? answer = 1_000;\n");
        _course.WriteWrongAnswer("1-1", "d-other-kernel.csx", "// hint: sign\n" + Count.Replace("{0}", "true", StringComparison.Ordinal));
        _course.WriteWrongAnswer("1-1", "e-exits.csx", "// hint: sign\nEnvironment.Exit(7);\n");
        _course.WriteWrongAnswer("1-1", "f-other-kernel.csx", "// hint: sign\n" + Count.Replace("{0}", "true", StringComparison.Ordinal));

        var trials = await _course.ProveAsync([.. TestCourse.SetUp, .. new TestExercise("1-1").Cells], 120, KernelKind.Published);

        Assert.Equal(["誤答 e-exits"], trials.Where(trial => !trial.IsAsExpected).Select(trial => trial.Answer.Name));
        Assert.Contains("終了コード 7", trials.Single(trial => !trial.IsAsExpected).Failure, StringComparison.Ordinal);
    }
}
