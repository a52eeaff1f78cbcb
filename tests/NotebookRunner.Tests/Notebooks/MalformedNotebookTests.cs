namespace NotebookRunner.Tests;

/// <summary>Files that are almost notebooks: each is refused in one sentence, or goes through everything that a notebook goes through.</summary>
public sealed class MalformedNotebookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Refused =>
    [
        "", " ", "\0", "null", "true", "4", "\"cells\"", "[]", "{", "{}", "{ \"cells\": [", "// 注\n{}",
        """{"cells":[]}""",
        """{"nbformat":4}""",
        """{"nbformat":4,"cells":null}""",
        """{"nbformat":4,"cells":{}}""",
        """{"nbformat":4,"cells":"[]"}""",
        """{"nbformat":null,"cells":[]}""",
        """{"nbformat":"4","cells":[]}""",
        """{"nbformat":[4],"cells":[]}""",
        """{"nbformat":{"major":4},"cells":[]}""",
        """{"nbformat":true,"cells":[]}""",
        """{"nbformat":3,"cells":[]}""",
        """{"nbformat":-4,"cells":[]}""",
        """{"nbformat":4.0,"cells":[]}""",
        """{"nbformat":4.5,"cells":[]}""",
        """{"nbformat":4e0,"cells":[]}""",
        """{"nbformat":4e99,"cells":[]}""",
        """{"nbformat":99999999999999999999,"cells":[]}""",
        """{"nbformat":4,"cells":[],"cells":[]}""",
        """{"nbformat":4,"cells":[],"\ud800":1}""",
        "{\"nbformat\":4,\"cells\":[" + new string('[', 100) + new string(']', 100) + "]}",
        Cells("null"), Cells("1"), Cells("[]"), Cells("\"code\""), Cells("{}"),
        Cells("""{"cell_type":1,"source":""}"""),
        Cells("""{"cell_type":null,"source":""}"""),
        Cells("""{"cell_type":["code"],"source":""}"""),
        Cells("""{"cell_type":"heading","source":""}"""),
        Cells("""{"cell_type":"code"}"""),
        Cells("""{"cell_type":"code","source":null}"""),
        Cells("""{"cell_type":"code","source":1}"""),
        Cells("""{"cell_type":"code","source":{}}"""),
        Cells("""{"cell_type":"code","source":[1]}"""),
        Cells("""{"cell_type":"code","source":["a",null]}"""),
        Cells("""{"cell_type":"code","source":[["a"]]}"""),
        Cells("""{"cell_type":"code","source":"\ud83c"}"""),
        Cells("""{"cell_type":"code","source":"","source":""}"""),
        Cells("""{"cell_type":"code","source":"","metadata":[]}"""),
        Cells("""{"cell_type":"code","source":"","metadata":"tags"}"""),
        Cells("""{"cell_type":"code","source":"","metadata":{"tags":"a"}}"""),
        Cells("""{"cell_type":"code","source":"","metadata":{"tags":[1]}}"""),
        Cells("""{"cell_type":"code","source":"","metadata":{"tags":[null]}}"""),
        Cells("""{"cell_type":"code","source":"","metadata":{"tags":["\udc00"]}}"""),
        Cells("""{"cell_type":"markdown","source":"","attachments":[]}"""),
        Cells("""{"cell_type":"markdown","source":"","attachments":{"a.png":"x"}}"""),
        Cells("""{"cell_type":"markdown","source":"","attachments":{"a.png":{"image/png":1}}}"""),
        Cells("""{"cell_type":"markdown","source":"","attachments":{"\ud800":{}}}"""),
    ];

    public static TheoryData<string> Accepted =>
    [
        """{"nbformat":4,"cells":[]}""",
        """{"nbformat":4,"nbformat_minor":"x","metadata":7,"cells":[]}""",
        Cells("""{"cell_type":"code","source":[],"metadata":null,"outputs":7,"execution_count":"x"}"""),
        Cells("""{"cell_type":"code","source":"1","id":7,"outputs":[{"a":[[[[1]]]]}]}"""),
        Cells("""{"cell_type":"code","source":"","metadata":{"tags":null}}"""),
        Cells("""{"cell_type":"raw","source":"<script>"}"""),
        Cells("""{"cell_type":"markdown","source":"# 目安時間 １５ 分"}"""),
        Cells("""{"cell_type":"markdown","source":"![図](%00.png) [章](%00.ipynb) ![図](..%2F..%2F%FF.svg)"}"""),
        Cells("{\"cell_type\":\"markdown\",\"source\":\"" + new string('>', 500) + " 深い引用\"}"),
        Cells("{\"cell_type\":\"markdown\",\"metadata\":{\"tags\":[\"solution:1-1\"]},\"source\":\"<details>" + string.Concat(Enumerable.Repeat("[", 500)) + "\"}"),
        Cells("""{"cell_type":"code","source":"","metadata":{"tags":["check:1-1","","exercise:99999999999-1"]}}"""),
        Cells("""{"cell_type":"markdown","source":"","attachments":{"図.png":{"image/png":["iVBO","Rw0K"]}}}"""),
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_a_notebook_is_refused_in_one_sentence(string text)
    {
        var path = _folder.Write("99999999999-file.ipynb", text);

        var refusal = Assert.Throws<UnreadableNotebookException>(() => NotebookReader.Read(path));

        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(path)}: [^\n]+。$", refusal.Message);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_is_accepted_goes_through_all_that_a_notebook_goes_through(string text)
    {
        var path = _folder.Write("99999999999-file.ipynb", text);
        var notebook = NotebookReader.Read(path);
        var run = new NotebookRun(notebook, [.. notebook.CodeCells.Select(cell => new CellRun(cell))], TimeSpan.Zero);

        _ = new ExerciseReader(notebook).Read();
        Assert.Empty(new CourseSite(Path.Combine(_folder.Path, "site")).Write(Chapter.Of([run])));

        var normal = NotebookText.Of(NormalForm.Of(notebook));
        Assert.Equal(normal, NotebookText.Of(NormalForm.Of(NotebookReader.Read(_folder.Write("normal.ipynb", normal)))));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_instead_of_being_replaced()
    {
        var path = Path.Combine(_folder.Path, "shift-jis.ipynb");
        File.WriteAllBytes(path, [.. "{\"nbformat\":4,\"cells\":[],\"x\":\""u8, 0x8A, 0xBF, .. "\"}"u8]);

        Assert.Contains("UTF-8", Assert.Throws<UnreadableNotebookException>(() => NotebookReader.Read(path)).Message, StringComparison.Ordinal);
    }

    private static string Cells(string cell) => $$"""{"nbformat":4,"cells":[{{cell}}]}""";
}
