using System.Text.Json.Nodes;

namespace NotebookRunner.Tests;

/// <summary>What the learner writes is kept, whatever else happens to the file and to the course.</summary>
public sealed class LearnersFileTests : IDisposable
{
    private const string Mine = "int x = 1; // わたしの答え";

    private readonly ServedFolder _folder = new(TestCell.Code("int x = 0;"), TestCell.Code("x + 1"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_is_there_again_and_the_course_is_as_it_was()
    {
        var before = File.ReadAllText(_folder.Notebook);
        var (chapter, file) = Open();
        chapter.Edit(IdOf(chapter, 0), Mine, "p");
        chapter.Record(IdOf(chapter, 1), new CellEvent.Printed(1, "stdout", "出力\n"));
        chapter.Insert(IdOf(chapter, 0), new ServedCell { Id = "own", IsCode = true, Source = "x" });
        Assert.Equal(new SaveResult(true, ""), file.Save(chapter));

        var (again, _) = Open();

        Assert.Equal([Mine, "x", "x + 1"], Sources(again).Take(3));
        Assert.Equal("出力\n", Assert.IsType<CellOutput.Text>(Assert.Single(again.Read(cells => cells.First(cell => cell.Source == "x + 1").Outputs.All))).Content);
        Assert.True(again.Cell("own").IsOwn);
        Assert.Equal(before, File.ReadAllText(_folder.Notebook));
    }

    [Fact]
    public void The_file_is_a_notebook_that_the_other_programs_open()
    {
        var (chapter, file) = Open();
        file.Save(chapter);

        var notebook = NotebookReader.Read(_folder.Draft);

        Assert.Equal(["4", "5"], [notebook.Json["nbformat"]!.ToString(), notebook.Json["nbformat_minor"]!.ToString()]);
        Assert.Equal("csharp", notebook.Json["cells"]![1]!["metadata"]!["polyglot_notebook"]!["kernelName"]!.GetValue<string>());
        Assert.Equal(["exercise:1-1"], notebook.Cells[4].Tags);
        Assert.Equal(NotebookText.Of(notebook.Json), File.ReadAllText(_folder.Draft));
    }

    [Fact]
    public void A_changed_course_is_offered_where_the_learner_has_written_and_simply_there_elsewhere()
    {
        var (chapter, file) = Open();
        var (first, second) = (IdOf(chapter, 0), IdOf(chapter, 1));
        chapter.Edit(first, Mine, "p");
        file.Save(chapter);
        var edition = new ServedFolder(TestCell.Code("int x = 10;"), TestCell.Code("x + 2"), TestCell.Code("新しい"));
        File.WriteAllText(_folder.Notebook, File.ReadAllText(edition.Notebook).Replace(OwnIds(edition)[0], first, StringComparison.Ordinal).Replace(OwnIds(edition)[1], second, StringComparison.Ordinal));
        edition.Dispose();

        var (again, _) = Open();

        Assert.Equal([Mine, "x + 2", "新しい"], Sources(again).Take(3));
        Assert.Equal("int x = 10;", again.Cell(first).Offered);
        Assert.Null(again.Cell(second).Offered);
    }

    [Fact]
    public void What_another_program_has_written_meanwhile_is_taken_over()
    {
        var (chapter, file) = Open();
        file.Save(chapter);
        File.WriteAllText(_folder.Draft, File.ReadAllText(_folder.Draft).Replace("x + 1", "x + 100", StringComparison.Ordinal));
        chapter.Edit(IdOf(chapter, 0), Mine, "p");

        var result = file.Save(chapter);

        Assert.Equal(new SaveResult(true, ""), result);
        Assert.Equal([Mine, "x + 100"], Sources(chapter).Take(2));
        Assert.Equal([Mine, "x + 100"], Sources(Open().Chapter).Take(2));
    }

    [Fact]
    public void Where_both_have_written_the_same_cell_both_texts_are_kept()
    {
        var (chapter, file) = Open();
        file.Save(chapter);
        File.WriteAllText(_folder.Draft, File.ReadAllText(_folder.Draft).Replace("int x = 0;", "int x = 100;", StringComparison.Ordinal));
        chapter.Edit(IdOf(chapter, 0), Mine, "p");

        var result = file.Save(chapter);

        Assert.True(result.Ok);
        Assert.Contains("other-1.ipynb", result.Sentence, StringComparison.Ordinal);
        Assert.Equal(Mine, Sources(Open().Chapter)[0]);
        Assert.Contains("int x = 100;", File.ReadAllText(_folder.DraftOf("other-1")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_notebook_is_kept_and_told()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Draft)!);
        File.WriteAllText(_folder.Draft, "{ こわれた");

        var cells = new LearnersFile(_folder.Draft, NotebookReader.Read(_folder.Notebook), OutputSeal.Of(_folder.Root)).Read(out var sentence);

        Assert.Contains("broken-1.ipynb", sentence, StringComparison.Ordinal);
        Assert.Equal("{ こわれた", File.ReadAllText(_folder.DraftOf("broken-1")));
        Assert.Equal("int x = 0;", cells[1].Source);
    }

    [Fact]
    public void A_disk_that_takes_nothing_is_told_and_the_text_stays()
    {
        var (chapter, _) = Open();
        chapter.Edit(IdOf(chapter, 0), Mine, "p");
        // A folder cannot be made where a file is: as good as a full disk, and also so for root.
        File.WriteAllText(Path.Combine(_folder.Root, "my-notebooks"), "");

        var result = new LearnersFile(_folder.Draft, chapter.Course, OutputSeal.Of(_folder.Root)).Save(chapter);

        Assert.False(result.Ok);
        Assert.Contains("保存できません", result.Sentence, StringComparison.Ordinal);
        Assert.Equal(Mine, chapter.Cell(IdOf(chapter, 0)).Source);
    }

    [Fact]
    public void What_another_program_has_removed_stays_away_and_what_was_changed_here_stays()
    {
        var (chapter, file) = Open();
        file.Save(chapter);
        Rewrite(notebook => notebook["cells"]!.AsArray().RemoveRange(1, 2));
        chapter.Edit(IdOf(chapter, 1), Mine, "p");

        file.Save(chapter);

        Assert.Equal(Mine, Sources(chapter)[0]);
        Assert.DoesNotContain("int x = 0;", Sources(Open().Chapter));
    }

    [Fact]
    public void What_another_program_keeps_beside_a_text_stays()
    {
        var (chapter, file) = Open();
        file.Save(chapter);
        var attachments = new JsonObject { ["picture.png"] = new JsonObject { ["image/png"] = "AAAA" } };
        Rewrite(notebook =>
        {
            notebook["cells"]![0]!["attachments"] = attachments.DeepClone();
            notebook["cells"]![1]!["metadata"]!["collapsed"] = true;
            notebook["cells"]!.AsArray().Add(new JsonObject { ["cell_type"] = "raw", ["id"] = "raw-1", ["metadata"] = new JsonObject(), ["source"] = "そのまま" });
        });

        var (again, file2) = Open();
        again.Edit(IdOf(again, 1), Mine, "p");
        file2.Save(again);

        var cells = NotebookReader.Read(_folder.Draft).Json["cells"]!.AsArray();
        Assert.True(JsonNode.DeepEquals(attachments, cells[0]!["attachments"]));
        Assert.True(cells[1]!["metadata"]!["collapsed"]!.GetValue<bool>());
        Assert.Equal("raw", cells[^1]!["cell_type"]!.GetValue<string>());
    }

    [Fact]
    public void A_prediction_outlives_the_text_that_asked_for_it()
    {
        var (chapter, file) = Open();
        chapter.Change(_folder.MarkdownCell, (cell, _) => cell.Predictions.Add("3 になる"));
        file.Save(chapter);
        var course = JsonNode.Parse(File.ReadAllText(_folder.Notebook))!;
        course["cells"]!.AsArray().RemoveAt(0);
        File.WriteAllText(_folder.Notebook, course.ToJsonString());

        Assert.Contains(Open().Chapter.Read(cells => cells.SelectMany(cell => cell.Predictions).ToList()), text => text == "3 になる");
    }

    private void Rewrite(Action<JsonNode> change)
    {
        var notebook = JsonNode.Parse(File.ReadAllText(_folder.Draft))!;
        change(notebook);
        File.WriteAllText(_folder.Draft, notebook.ToJsonString());
    }

    private (ServedChapter Chapter, LearnersFile File) Open()
    {
        var course = NotebookReader.Read(_folder.Notebook);
        var file = new LearnersFile(_folder.Draft, course, OutputSeal.Of(_folder.Root));
        return (new ServedChapter(course, file.Read(out _), _ => ""), file);
    }

    private static string IdOf(ServedChapter chapter, int cell) => chapter.Read(cells => cells.Where(one => one.IsCode).ElementAt(cell).Id);

    private static List<string> Sources(ServedChapter chapter) => chapter.Read(cells => cells.Where(cell => cell.IsCode).Select(cell => cell.Source).ToList());

    private static List<string> OwnIds(ServedFolder folder) => [.. NotebookReader.Read(folder.Notebook).Json["cells"]!.AsArray().Skip(1).Take(2).Select(cell => cell!["id"]!.GetValue<string>())];
}
