namespace NotebookRunner.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TestCourse _course = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task A_good_course_is_one_line_an_exercise_and_a_table()
    {
        _course.WriteWrongAnswers("1-1");
        _course.WriteWrongAnswers("1-2");
        _course.WriteRightAnswer("1-2", "product.csx", "// A product\nint? answer = 6 * 7;\n");
        var path = Write(new TestExercise("1-1"), new TestExercise("1-2"));

        Assert.Equal(ExitCode.Success, await CheckAsync(path));

        // In the order in which they ended: they are tried beside each other.
        Assert.Matches(@"演習 1-1 +✓.+秒\n", _output.ToString());
        Assert.Matches(@"演習 1-2 +✓.+秒\n", _output.ToString());
        Assert.Matches(@"1-1 +. ✓ not-attempted . ✓ passed [0-9.]+秒 +. +— . +✓ 4/4 ", _output.ToString());
        Assert.Matches(@"1-2 +. ✓ not-attempted . ✓ passed [0-9.]+秒 +. +✓ 1/1 [0-9.]+秒 . +✓ 4/4 ", _output.ToString());
        Assert.Contains("すべて期待どおりです（13 件）", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("✗", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_exercise_can_be_proven_several_times_without_the_others()
    {
        _course.WriteWrongAnswers("1-2");
        var path = Write(new TestExercise("1-1") { Hints = "" }, new TestExercise("1-2"));

        Assert.Equal(ExitCode.Success, await CheckAsync(path, "--exercise", "1-2", "--repeat", "2"));

        Assert.Contains("2/2 回め", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("✓ 8/8", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1-1", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_of_nothing_is_none()
    {
        _course.WriteWrongAnswers("1-1");

        Assert.Equal(ExitCode.BadInput, await CheckAsync(Fixture.PathOf("succeeds")));

        Assert.Contains("確かめる演習がありません", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_named_with_what_was_expected_and_seen()
    {
        _course.WriteWrongAnswers("1-1");
        _course.WriteWrongAnswer("1-1", "right.csx", "// hint: sign\nint? answer = 42;\n");

        Assert.Equal(ExitCode.Failure, await CheckAsync(Write(new TestExercise("1-1"))));

        Assert.Contains("✗ 演習 1-1 誤答 right\n    期待: 不正解（hint: sign）\n    結果: passed\n", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("✗ 4/5", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_of_form_alone_is_a_failure_too()
    {
        _course.WriteWrongAnswers("1-1");

        Assert.Equal(ExitCode.Failure, await CheckAsync(Write(new TestExercise("1-1") { Hints = "" })));

        Assert.Contains("✗ 01-chapter.ipynb 演習 1-1: ヒントは", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("形の問題が 1 件", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_judged_under_control_is_noted_and_no_failure()
    {
        _course.WriteWrongAnswers("1-1");
        _course.WriteRightAnswer("1-1", "async.csx", "// Ten times as much\nint? answer = 420;\n");

        Assert.Equal(ExitCode.Success, await CheckAsync(Write(new TestExercise("1-1"))));

        Assert.Contains("写しを作れずに判定した答え\n  演習 1-1 別解 async（F<T>: async メソッドです）\n", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("制御できない呼び出しがあった答え\n  演習 1-1: 7 件のうち 1 件（別解 async）\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hint_that_no_kept_mistake_gets_is_noted_and_one_that_is_unknown_is_a_problem()
    {
        _course.WriteWrongAnswers("1-1");
        _course.WriteWrongAnswer("1-1", "typo.csx", "// hint: of-by-one\nint? answer = 41;\n");
        _course.WriteHints("Chapter01", "shared:\n  sign: 符号です。\n1-1:\n  off-by-one: 1 つ違います。\n  wrong-number: 違います。\n");

        Assert.Equal(ExitCode.Failure, await CheckAsync(Write(new TestExercise("1-1"))));

        Assert.Contains("✗ 誤答 typo 演習 1-1: 1 行めのヒント「of-by-one」の文がありません。id を直すか、章の hints.yml の「1-1:」の下に「  of-by-one: 文」の行を足してください。", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("注意: 誤答のないヒント\n  演習 1-1: wrong-number\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_keep_the_others_from_being_proven()
    {
        _course.WriteWrongAnswers("1-1");

        Assert.Equal(ExitCode.BadInput, await CheckAsync(Fixture.PathOf("not-json"), Write(new TestExercise("1-1"))));

        Assert.Contains("not-json.ipynb: JSON として読めません", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("✓ 4/4", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exercise_that_is_nowhere_is_bad_input()
    {
        _course.WriteWrongAnswers("1-1");

        Assert.Equal(ExitCode.BadInput, await CheckAsync(Write(new TestExercise("1-1")), "--exercise", "1-9"));
        Assert.Contains("演習 1-9", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_answers_that_is_nowhere_is_bad_input()
    {
        Assert.Equal(ExitCode.BadInput, await CheckAsync(Write()));
        Assert.Contains("フォルダーがありません", _errors.ToString(), StringComparison.Ordinal);
    }

    private string Write(params TestExercise[] exercises) =>
        _course.Write("01-chapter.ipynb", [.. TestCourse.SetUp, .. exercises.SelectMany(exercise => exercise.Cells)]);

    private Task<int> CheckAsync(params string[] args) =>
        Entry.RunAsync(["check", .. args, "--answers", _course.AnswersFolder], _output, _errors);
}
