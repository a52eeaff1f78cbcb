namespace NotebookRunner.Tests;

[Collection(OneEngineAtATime.Name)]
public sealed class StateTests
{
    private readonly CellRunner _cells = new();

    [Fact]
    public async Task A_variable_lives_on_in_the_next_cell()
    {
        await _cells.RunAsync("string name = \"花子\";");

        var run = await _cells.RunAsync("name + \"さん\"");

        Assert.Equal("花子さん", run.Result()[MimeType.PlainText]);
    }

    [Fact]
    public async Task What_a_cell_did_before_it_threw_stays()
    {
        var thrown = await _cells.RunAsync("string before = \"前\"; throw new Exception(\"だめ\");");

        var run = await _cells.RunAsync("before");

        Assert.Equal(CellState.Failed, thrown.State);
        Assert.Equal("前", run.Result()[MimeType.PlainText]);
    }

    [Fact]
    public async Task The_default_usings_are_the_kernels()
    {
        var known = await _cells.RunAsync(
            "new StringBuilder().Append(string.Join(\",\", new List<int> { 1, 2 }.Select(x => x))).ToString() + Task.CompletedTask.IsCompleted");
        var unknown = await _cells.RunAsync("new Thread(() => { })");

        Assert.Equal("1,2True", known.Result()[MimeType.PlainText]);
        Assert.Contains("CS0246", unknown.Error!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_are_compiled_without_optimisation()
    {
        var run = await _cells.RunAsync(
            """
            class Here { }
            (string)((System.Diagnostics.DebuggableAttribute)Attribute.GetCustomAttribute(
                typeof(Here).Assembly, typeof(System.Diagnostics.DebuggableAttribute))).IsJITOptimizerDisabled.ToString()
            """);

        Assert.Equal("True", run.Result()[MimeType.PlainText]);
    }

    [Fact]
    public async Task A_cell_awaits_at_top_level_and_loads_files_beside_the_notebook()
    {
        var run = await _cells.RunAsync("#load \"helper.csx\"\nawait Task.Yield();\nTwice(4).ToString()");

        Assert.Equal("8", run.Result()[MimeType.PlainText]);
    }

    [Fact]
    public async Task The_caller_has_no_file_path()
    {
        var run = await _cells.RunAsync(
            "string Path([System.Runtime.CompilerServices.CallerFilePath] string path = null) => $\"[{path}]\";\nPath()");

        Assert.Equal("[]", run.Result()[MimeType.PlainText]);
    }

    [Fact]
    public async Task Aspnet_is_not_visible_to_a_cell()
    {
        var run = await _cells.RunAsync("Microsoft.AspNetCore.Builder.WebApplication app = null;");

        Assert.Contains("CS0234", run.Error!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.Threading.Tasks.Dataflow.BufferBlock<int> block = null;", "CS0234")]
    [InlineData("AsyncEnumerable.Range(1, 2)", "CS0103")]
    public async Task A_library_of_the_framework_that_the_kernel_hides_is_hidden(string code, string error)
    {
        var run = await _cells.RunAsync(code);

        Assert.Contains(error, run.Error?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_has_the_kernels_display_method()
    {
        var run = await _cells.RunAsync("5.Display();");

        Assert.Contains("5", Assert.IsType<CellOutput.Display>(Assert.Single(run.Outputs)).Data[MimeType.Html], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_runs_often_is_compiled_by_its_profile_as_in_the_kernel()
    {
        var run = await _cells.RunAsync("AppContext.TryGetSwitch(\"System.Runtime.TieredPGO\", out var on) ? on : true");

        Assert.Contains("True", run.Result()[MimeType.Html], StringComparison.Ordinal);
    }
}
