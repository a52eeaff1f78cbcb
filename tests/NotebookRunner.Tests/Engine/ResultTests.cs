namespace NotebookRunner.Tests;

[Collection(OneEngineAtATime.Name)]
public sealed class ResultTests
{
    private readonly CellRunner _cells = new();

    [Fact]
    public async Task A_number_is_shown_as_the_kernel_shows_it()
    {
        var run = await _cells.RunAsync("6 * 7");

        Assert.StartsWith("<div class=\"dni-plaintext\"><pre>42</pre></div>", run.Result()[MimeType.Html], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int x = 1;")]
    [InlineData("var list = new List<int>(); list.Add(1);")]
    [InlineData("await Task.CompletedTask;")]
    public async Task A_statement_has_no_result(string code)
    {
        var run = await _cells.RunAsync(code);

        Assert.Equal(CellState.Succeeded, run.State);
        Assert.Empty(run.Outputs);
    }

    [Fact]
    public async Task Null_is_a_result()
    {
        var run = await _cells.RunAsync("(string)null");

        Assert.Contains("&lt;null&gt;", run.Result()[MimeType.Html], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Display_shows_a_value_where_it_is_called_even_from_a_class()
    {
        var run = await _cells.RunAsync(
            """
            class Inner { public static void Show() => display("中から"); }
            Console.WriteLine("前");
            Inner.Show();
            Console.WriteLine("後");
            """);

        Assert.Collection(
            run.Outputs,
            output => Assert.Equal(new CellOutput.Text("stdout", "前\n"), output),
            output => Assert.Equal("中から", Assert.IsType<CellOutput.Display>(output).Data[MimeType.PlainText]),
            output => Assert.Equal(new CellOutput.Text("stdout", "後\n"), output));
    }

    [Fact]
    public async Task A_result_that_cannot_be_shown_is_the_cells_failure()
    {
        var run = await _cells.RunAsync(
            "IEnumerable<int> Broken() { yield return 1; throw new InvalidOperationException(\"途中で壊れる\"); }\nBroken()");

        Assert.Equal(CellState.Failed, run.State);
        Assert.Contains("途中で壊れる", run.Error!.Text, StringComparison.Ordinal);
    }
}
