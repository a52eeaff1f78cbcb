namespace NotebookRunner.Tests;

public sealed class NotebookReaderTests
{
    [Fact]
    public void Code_cells_are_numbered_from_one()
    {
        var notebook = NotebookReader.Read(Fixture.PathOf("untidy"));

        Assert.Equal([null, 1, 2, 3], notebook.Cells.Select(cell => cell.Number));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"nbformat":3,"cells":[]}""")]
    [InlineData("""{"nbformat":4,"cells":{}}""")]
    [InlineData("""{"nbformat":4,"cells":[1]}""")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":[1]}]}""")]
    [InlineData("""{"nbformat":4,"cells":[],"cells":[]}""")]
    [InlineData("")]
    public void What_is_not_a_notebook_is_refused_in_one_line(string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("file.ipynb", text);

        var refusal = Assert.Throws<UnreadableNotebookException>(() => NotebookReader.Read(path));

        Assert.StartsWith(path + ": ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }
}
