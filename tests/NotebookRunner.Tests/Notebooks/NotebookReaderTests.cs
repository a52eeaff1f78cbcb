namespace NotebookRunner.Tests;

public sealed class NotebookReaderTests
{
    [Fact]
    public void Code_cells_are_numbered_from_one()
    {
        var notebook = NotebookReader.Read(Fixture.PathOf("untidy"));

        Assert.Equal([null, 1, 2, 3], notebook.Cells.Select(cell => cell.Number));
    }
}
