namespace NotebookRunner.Tests;

public sealed class KnownHintsTests : IDisposable
{
    private readonly TestCourse _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public void A_mistake_proves_the_hints_of_its_exercise_of_its_chapter_and_of_all()
    {
        _course.WriteHints(".", "# どの章でも\nshared:\n  a: あ。\n  b: い。\n");
        _course.WriteHints("Chapter01", "shared:\n  c: う。\n  d: え。\n1-1:\n  e: お。\n1-2:\n  e: か。\n");
        _course.WriteHints("Chapter02", "shared:\n  c: き。\n");
        foreach (var id in (string[])["a", "c", "e"])
            _course.WriteWrongAnswer("1-1", $"{id}.csx", $"// hint: {id}\nint? answer = 41;\n");

        var hints = new KnownHints(_course.AnswersFolder);

        Assert.Equal(
            ["01 章の共有: d", "演習 1-2: e", "02 章の共有: c", "全章の共有: b"],
            hints.Unproven(new KeptAnswers(_course.AnswersFolder)).Select(hint => $"{hint.Place}: {hint.Id}"));
        Assert.Empty(hints.Unknown(new KeptAnswers(_course.AnswersFolder)));
    }

    [Fact]
    public void A_hint_without_a_text_is_unknown_also_where_the_exercise_has_no_section()
    {
        _course.WriteHints("Chapter02", "2-2:\n  any: あ。\n");
        _course.WriteWrongAnswer("2-1", "any.csx", "// hint: any\nint? answer = 41;\n");

        var problem = Assert.Single(new KnownHints(_course.AnswersFolder).Unknown(new KeptAnswers(_course.AnswersFolder)));

        Assert.Contains("hints.yml の「2-1:」の下に「  any: 文」の行を足してください", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_hints_are_known_a_mistake_may_name_any()
    {
        _course.WriteWrongAnswer("2-1", "any.csx", "// hint: any\nint? answer = 41;\n");

        Assert.Empty(new KnownHints(_course.AnswersFolder).Unknown(new KeptAnswers(_course.AnswersFolder)));
    }

    [Fact]
    public void Where_there_is_no_folder_nothing_is_known() => Assert.Empty(new KnownHints("nowhere").Unproven(new KeptAnswers("nowhere")));
}
