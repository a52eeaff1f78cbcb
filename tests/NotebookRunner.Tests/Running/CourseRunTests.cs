namespace NotebookRunner.Tests;

/// <summary>Notebooks in child processes, as in a run, whose results are looked at from this process.</summary>
public sealed class CourseRunTests
{
    [Fact]
    public async Task A_run_goes_on_after_an_error()
    {
        var run = await RunAsync("fails");

        Assert.Equal([CellState.Succeeded, CellState.Failed, CellState.Succeeded], run.Cells.Select(cell => cell.State));
        Assert.Equal("割る前\n", run.Cells[1].Printed());
        Assert.StartsWith("セル 2 で例外が起きました（セル 1 の 3 行目 ← セル 2 の 2 行目）。", run.Cells[1].Error!.Text, StringComparison.Ordinal);
        Assert.Equal("セル 2 でエラー", run.Verdict);
    }

    [Fact]
    public async Task A_cell_that_hangs_is_named_and_killed_with_its_tree_and_keeps_its_output()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The fixture starts `sleep`.");

        var (run, timeout) = await CellTimeouts.LongEnoughAsync(timeout => RunAsync("hangs", timeout), run => run.Cells[0].State == CellState.Succeeded && run.Cells[1].Printed() != "");

        Assert.Equal([CellState.Succeeded, CellState.TimedOut, CellState.NotRun], run.Cells.Select(cell => cell.State));
        Assert.Equal("ここまでは動きます\n", run.Cells[1].Printed());
        Assert.StartsWith($"セル 2 が {timeout} 秒たっても終わりません。", run.Cells[1].Error!.Text, StringComparison.Ordinal);
        Assert.Equal("セル 2 が時間切れ", run.Verdict);
        await ProcessTable.GoneAsync(int.Parse(run.Cells[0].Result()[MimeType.PlainText]));
    }

    [Fact]
    public async Task A_process_that_ends_is_the_cells_failure()
    {
        var run = await RunAsync("dies");

        Assert.Equal([CellState.Failed, CellState.NotRun], run.Cells.Select(cell => cell.State));
        Assert.Contains("the whole process ends", run.Cells[0].Error!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_past_the_console_is_the_cells_failure()
    {
        using var course = new TestCourse();
        string[] lines = ["壊れます", """{"ProcessId":1}""", "null"];

        var run = await NotebookInChild.RunAsync(course.Write("pipe.ipynb",
            [.. lines.Select(line => TestCell.Code("Console.OpenStandardOutput().Write(Encoding.UTF8.GetBytes(\"\"\"" + line + "\"\"\" + \"\\n\"));")), TestCell.Code("1")]));

        Assert.Equal([CellState.Failed, CellState.Failed, CellState.Failed, CellState.Succeeded], run.Cells.Select(cell => cell.State));
        Assert.All(lines.Zip(run.Cells), pair => Assert.Contains($"書かれた行: {pair.First}", pair.Second.Error!.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_progress_of_a_run_is_noted_in_a_place_that_goes_with_it()
    {
        using var course = new TestCourse();

        var run = await NotebookInChild.RunAsync(course.Write("progress.ipynb", [TestCell.Code("Environment.GetEnvironmentVariable(\"CONCURRENCYLAB_PROGRESS\")")]));

        var path = run.Cells[0].Result()[MimeType.PlainText];
        Assert.StartsWith(Path.GetTempPath(), path, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
    }

    private static Task<NotebookRun> RunAsync(string name, double cellTimeout = CellTimeouts.Backstop) => NotebookInChild.RunAsync(Fixture.PathOf(name), cellTimeout);
}
