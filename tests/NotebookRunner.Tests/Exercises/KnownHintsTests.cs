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
    public void An_exercise_without_hints_may_name_any() // its texts may stand in its code
    {
        _course.WriteWrongAnswer("2-1", "any.csx", "// hint: any\nint? answer = 41;\n");

        Assert.Empty(new KnownHints(_course.AnswersFolder).Unknown(new KeptAnswers(_course.AnswersFolder)));
    }

    [Fact]
    public void Where_there_is_no_folder_nothing_is_known() => Assert.Empty(new KnownHints("nowhere").Unproven(new KeptAnswers("nowhere")));
}
