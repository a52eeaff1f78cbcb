namespace NotebookRunner.Tests;

/// <summary>The form of exercises, which is looked at before anything runs.</summary>
public sealed class ExerciseCourseTests : IDisposable
{
    private const int Statement = 0, Starter = 1, Check = 2, Hint = 3, Solution = 4;

    private readonly TestCourse _course = new();
    private readonly List<TestCell> _cells = new TestExercise("1-1").Cells;

    public ExerciseCourseTests() => _course.WriteWrongAnswers("1-1");

    public void Dispose() => _course.Dispose();

    [Fact]
    public void A_good_exercise_has_no_problems_and_is_ready_to_be_proven()
    {
        var course = Read();

        Assert.Empty(course.Problems(null));
        var exercise = Assert.Single(Assert.Single(course.Chapters(null)).Exercises);
        Assert.Equal(("1-1", 1, 2, "int? answer = 42;"), (exercise.Id, exercise.Starter.Number, exercise.Check.Number, exercise.Solution));
    }

    [Fact]
    public void A_notebook_without_exercises_is_fine()
    {
        _cells.Clear();
        Directory.Delete(_course.AnswersFolder, recursive: true);

        Assert.Empty(Read().Problems(null));
    }

    [Theory]
    [InlineData(Starter, "exercise:1-1")]
    [InlineData(Check, "check:1-1")]
    [InlineData(Hint, "hint:1-1")]
    [InlineData(Solution, "solution:1-1")]
    public void A_missing_tag_is_found(int cell, string tag)
    {
        _cells[cell] = _cells[cell] with { Tags = [] };

        Expect($"タグ {tag} のセルがありません");
    }

    [Fact]
    public void A_tag_that_comes_twice_is_found()
    {
        _cells.Add(_cells[Hint]);

        Expect("タグ hint:1-1 のセルが 2 個あります");
    }

    [Theory]
    [InlineData("hints:1-1")]
    [InlineData("check:1_1")]
    [InlineData("check")]
    public void A_tag_that_means_nothing_is_found(string tag)
    {
        _cells[Statement] = _cells[Statement] with { Tags = [tag] };

        Expect($"1 番めのセルのタグ「{tag}」は使えません");
    }

    [Theory]
    [InlineData("check: 1-1", "1-1", true)]
    [InlineData("checks:1-1", "1-1", true)]
    [InlineData("check:1_1", "1-1", false)]
    [InlineData("check:1-12", "1-1", false)]
    public void A_tag_that_means_nothing_is_found_with_the_exercise_that_it_names(string tag, string exercise, bool isFound)
    {
        _cells[Statement] = _cells[Statement] with { Tags = [tag] };

        Assert.Equal(isFound, Read(Write("01-chapter.ipynb")).Problems(exercise).Count == 1);
    }

    [Fact]
    public void Cells_in_another_order_are_found()
    {
        (_cells[Hint], _cells[Solution]) = (_cells[Solution], _cells[Hint]);

        Expect("この順に続けて置いてください");
    }

    [Fact]
    public void A_cell_between_starter_and_check_is_found_because_the_proof_would_not_run_it()
    {
        _cells.Insert(Check, TestCell.Code("int x = 1;"));

        Expect("この順に続けて置いてください");
    }

    [Fact]
    public void A_check_that_is_no_code_is_found()
    {
        _cells[Check] = _cells[Check] with { Type = "markdown" };

        Expect("exercise と check はコード");
    }

    [Fact]
    public void An_exercise_without_its_statement_is_found()
    {
        _cells[Statement] = TestCell.Markdown("### 演習 1-2 計算");

        Expect("見出し「### 演習 1-1 …」で始まる問題文");
    }

    [Theory]
    [InlineData("<details><summary>ヒント 1</summary>\n\nただ 1 つ\n\n</details>", "2 段階以上")]
    [InlineData("<details><summary>ヒント 1</summary>\n\nある\n\n</details>\n<details><summary>ヒント 2</summary>\n\n</details>", "中身のないヒント")]
    public void Missing_and_empty_hints_are_found(string hints, string problem)
    {
        _cells[Hint] = _cells[Hint] with { Source = hints };

        Expect(problem);
    }

    [Theory]
    [InlineData("<details><summary>解答例</summary>\n\n答えは 42 です。\n\n</details>")]
    [InlineData("<details><summary>解答例</summary>\n```csharp\nint? answer = 42;\n```\n</details>")]
    [InlineData("<details><summary>解答例</summary>\n\n```csharp\n1\n```\n\n```csharp\n2\n```\n\n</details>")]
    [InlineData("```csharp\nint? answer = 42;\n```")]
    public void A_solution_needs_exactly_one_folded_block_that_is_shown_as_code(string solution)
    {
        _cells[Solution] = _cells[Solution] with { Source = solution };

        Expect("コードブロックをちょうど 1 つ");
    }

    [Fact]
    public void An_exercise_of_another_chapter_is_found() => Expect("このノートブックの章と合いません", "02-other.ipynb");

    [Fact]
    public void A_notebook_that_is_not_in_its_normal_form_is_found()
    {
        var path = Write("01-chapter.ipynb");
        File.AppendAllText(path, "\n");

        Assert.Contains("format で直せます", Assert.Single(Read(path).Problems(null)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_two_notebooks_is_found()
    {
        var course = Read(Write("01-chapter.ipynb"), Write("01-again.ipynb"));

        Assert.Contains("2 つのノートブック", Assert.Single(course.Problems(null)).Text, StringComparison.Ordinal);
    }

    private void Expect(string problem, string name = "01-chapter.ipynb") =>
        Assert.Contains(problem, Assert.Single(Read(Write(name)).Problems(null)).ToString(), StringComparison.Ordinal);

    private string Write(string name) => _course.Write(name, _cells);

    private ExerciseCourse Read() => Read(Write("01-chapter.ipynb"));

    private ExerciseCourse Read(params string[] paths) =>
        new([.. paths.Select(NotebookReader.Read)], new KeptAnswers(_course.AnswersFolder), isWhole: true);
}
