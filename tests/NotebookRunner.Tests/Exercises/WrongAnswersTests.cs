namespace NotebookRunner.Tests;

public sealed class WrongAnswersTests : IDisposable
{
    private static readonly HashSet<string> s_known = ["1-1"];

    private readonly TestCourse _course = new();

    private WrongAnswers Answers => new(_course.WrongAnswersFolder);

    public WrongAnswersTests() => _course.WriteWrongAnswers("1-1");

    public void Dispose() => _course.Dispose();

    [Fact]
    public void Four_with_their_expectations_are_enough()
    {
        Assert.Empty(Answers.Problems.Concat(Answers.TooFew(s_known)).Concat(Answers.Unknown(s_known)));
        Assert.Equal(
            ["another: failed", "negative: 不正解（hint: sign）", "too-large: 不正解（hint: off-by-one）", "too-small: 不正解（hint: off-by-one）"],
            Answers.For("1-1").Select(answer => $"{answer.Name}: {answer.Expected}"));
    }

    [Fact]
    public void Fewer_than_four_are_found()
    {
        File.Delete(Path.Combine(_course.WrongAnswersFolder, "1-1", "another.csx"));

        Assert.Contains("誤答が 3 個です", Assert.Single(Answers.TooFew(s_known)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_for_an_exercise_that_does_not_exist_are_found()
    {
        _course.WriteWrongAnswers("9-9");

        Assert.Equal("9-9", Assert.Single(Answers.Unknown(s_known)).Exercise);
    }

    [Theory]
    [InlineData("none.csx", "int? answer = 1;\n")]
    [InlineData("right.csx", "// verdict: passed\nint? answer = 1;\n")]
    [InlineData("no-id.csx", "// hint:\nint? answer = 1;\n")]
    [InlineData("plain.cs", "// hint: sign\nint? answer = 1;\n")]
    public void A_file_that_does_not_say_what_is_expected_is_found(string name, string text)
    {
        _course.WriteWrongAnswer("1-1", name, text);

        Assert.Contains("// hint:", Assert.Single(Answers.Problems).Text, StringComparison.Ordinal);
    }
}
