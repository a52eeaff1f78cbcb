namespace Course.Tests;

public sealed class ProofTests(ProofRun proof)
{
    /// <summary>Every starter is not passed, every model answer is, and every kept mistake gets the hint that is meant for it.</summary>
    [Fact]
    public async Task Every_exercise_is_proven()
    {
        Assert.SkipWhen(ProofRun.IsApart, "環境変数 COURSE_PROOF_APART があるので、証明は別に実行します。");

        var (exitCode, log) = await proof.Result;

        Assert.True(exitCode == 0, log);
        Assert.Contains("演習 0-1", log, StringComparison.Ordinal);
    }
}
