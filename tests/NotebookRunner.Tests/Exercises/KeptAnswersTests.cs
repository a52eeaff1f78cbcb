namespace NotebookRunner.Tests;

public sealed class KeptAnswersTests : IDisposable
{
    private static readonly HashSet<string> s_known = ["1-1"];

    private readonly TestCourse _course = new();

    private KeptAnswers Answers => new(_course.AnswersFolder);

    public KeptAnswersTests() => _course.WriteWrongAnswers("1-1");

    public void Dispose() => _course.Dispose();

    [Fact]
    public void Four_mistakes_with_their_expectations_are_enough()
    {
        Assert.Empty(Answers.Problems(s_known).Concat(Answers.Unknown(s_known)));
        Assert.Equal(
            ["誤答 another: failed", "誤答 negative: 不正解（hint: sign）", "誤答 too-large: 不正解（hint: off-by-one）", "誤答 too-small: 不正解（hint: off-by-one）"],
            Answers.For("1-1").Select(Text));
    }

    [Fact]
    public void Right_answers_must_pass_and_come_first()
    {
        _course.WriteRightAnswer("1-1", "product.csx", "// かけ算で求める\nint? answer = 6 * 7;\n");

        Assert.Empty(Answers.Problems(s_known));
        Assert.Equal("別解 product: passed", Text(Answers.For("1-1").First()));
        Assert.Equal(5, Answers.For("1-1").Count());
    }

    [Fact]
    public void Fewer_than_four_mistakes_are_found_however_many_right_answers_there_are()
    {
        _course.WriteRightAnswer("1-1", "product.csx", "// かけ算で求める\nint? answer = 6 * 7;\n");
        File.Delete(Path.Combine(_course.AnswersFolder, "1-1", "wrong", "another.csx"));

        Assert.Contains("誤答が 3 個です", Assert.Single(Answers.Problems(s_known)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_in_the_older_form_are_read_too()
    {
        Directory.CreateDirectory(Path.Combine(_course.AnswersFolder, "WrongAnswers"));
        Directory.Move(Path.Combine(_course.AnswersFolder, "1-1", "wrong"), Path.Combine(_course.AnswersFolder, "WrongAnswers", "1-1"));
        _course.WriteWrongAnswer("1-1", "new-form.csx", "// hint: sign\nint? answer = -1;\n");

        Assert.Empty(Answers.Problems(s_known).Concat(Answers.Unknown(s_known)));
        Assert.Equal(["誤答 another", "誤答 negative", "誤答 new-form", "誤答 too-large", "誤答 too-small"], Answers.For("1-1").Select(answer => answer.Name).Order(StringComparer.Ordinal));
        Assert.Equal(5, Answers.Mistakes.Count());
    }

    [Fact]
    public void A_folder_that_nobody_would_look_into_is_found()
    {
        Directory.Move(Path.Combine(_course.AnswersFolder, "1-1", "wrong"), Path.Combine(_course.AnswersFolder, "1-1", "wrongs"));

        Assert.Contains("wrong という名前のフォルダー", Answers.Problems(s_known).First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_for_an_exercise_that_does_not_exist_are_found()
    {
        _course.WriteWrongAnswers("9-9");
        _course.WriteRightAnswer("8-8", "product.csx", "// かけ算で求める\nint? answer = 6 * 7;\n");

        Assert.Equal(["8-8", "9-9"], Answers.Unknown(s_known).Select(problem => problem.Exercise));
    }

    [Theory]
    [InlineData("none.csx", "int? answer = 1;\n")]
    [InlineData("right.csx", "// verdict: passed\nint? answer = 1;\n")]
    [InlineData("no-id.csx", "// hint:\nint? answer = 1;\n")]
    [InlineData("plain.cs", "// hint: sign\nint? answer = 1;\n")]
    public void A_mistake_that_does_not_say_what_is_expected_is_found(string name, string text)
    {
        _course.WriteWrongAnswer("1-1", name, text);

        Assert.Contains("// hint:", Assert.Single(Answers.Problems(s_known)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.csx", "int? answer = 42;\n")]
    [InlineData("empty.csx", "//\nint? answer = 42;\n")]
    [InlineData("wrong.csx", "// hint: sign\nint? answer = -42;\n")]
    [InlineData("plain.cs", "// かけ算で求める\nint? answer = 42;\n")]
    public void A_right_answer_that_does_not_say_what_is_unusual_is_found(string name, string text)
    {
        _course.WriteRightAnswer("1-1", name, text);

        Assert.Contains("// 解答例と違うところ", Assert.Single(Answers.Problems(s_known)).Text, StringComparison.Ordinal);
    }

    private static string Text(TriedAnswer answer) => $"{answer.Name}: {answer.Expected}";
}
