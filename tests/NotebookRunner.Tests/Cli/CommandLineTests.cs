namespace NotebookRunner.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Without_arguments_the_whole_course_runs()
    {
        var run = Assert.IsType<Command.Run>(CommandLine.Parse([]));

        Assert.Empty(run.Notebooks);
        Assert.Equal(TimeSpan.FromSeconds(180), run.CellTimeout);
    }

    [Theory]
    [InlineData("run", "a.ipynb", "--output", "site", "--cell-timeout", "2.5")]
    [InlineData("--output", "site", "--cell-timeout", "2.5", "a.ipynb")]
    [InlineData("a.ipynb", "--cell-timeout", "2.5", "--output", "site")]
    public void Run_takes_notebooks_and_options_in_any_order(params string[] args)
    {
        var run = Assert.IsType<Command.Run>(CommandLine.Parse(args));

        Assert.Equal(("a.ipynb", "site", TimeSpan.FromSeconds(2.5)), (Assert.Single(run.Notebooks), run.Output, run.CellTimeout));
    }

    [Fact]
    public void A_check_is_given_much_time_on_a_busy_machine() =>
        Assert.Equal(TimeSpan.FromSeconds(900), Assert.IsType<Command.Check>(CommandLine.Parse(["check"])).CellTimeout);

    [Fact]
    public void Check_takes_notebooks_and_options_in_any_order()
    {
        var check = Assert.IsType<Command.Check>(CommandLine.Parse(
            ["check", "--repeat", "20", "a.ipynb", "--answers", "kept", "--exercise", "3-1", "b.ipynb", "--cell-timeout", "2.5"]));

        Assert.Equal(["a.ipynb", "b.ipynb"], check.Notebooks);
        Assert.Equal(("kept", "3-1", 20, TimeSpan.FromSeconds(2.5)), (check.Answers, check.Exercise, check.Repeat, check.CellTimeout));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    public async Task A_kernel_that_is_not_known_is_answered_with_those_that_are(string verb)
    {
        using var errors = new StringWriter();

        Assert.Equal(ExitCode.BadInput, await Entry.RunAsync([verb, "--kernel", "python"], TextWriter.Null, errors));

        Assert.StartsWith("オプション --kernel に「python」は使えません。使えるのは published です。", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_and_check_take_the_published_kernel()
    {
        Assert.Equal(KernelKind.Published, Assert.IsType<Command.Run>(CommandLine.Parse(["--kernel", "published"])).Kernel);
        Assert.Equal(KernelKind.Published, Assert.IsType<Command.Check>(CommandLine.Parse(["check", "--kernel", "published"])).Kernel);
        Assert.Equal(KernelKind.Own, Assert.IsType<Command.Run>(CommandLine.Parse(["run"])).Kernel);
    }

    [Theory]
    [InlineData("jump")]
    [InlineData("--jump")]
    [InlineData("run", "--output")]
    [InlineData("run", "--cell-timeout", "soon")]
    [InlineData("run", "--cell-timeout", "0")]
    [InlineData("run", "")]
    [InlineData("run", "--output", "")]
    [InlineData("format", "")]
    [InlineData("check", " ")]
    [InlineData("format", "--output", "site")]
    [InlineData("check", "--repeat", "0")]
    [InlineData("check", "--exercise")]
    [InlineData("check", "--output", "site")]
    [InlineData("check", "--cell-timeout")]
    [InlineData("run", "--exercise", "3-1")]
    [InlineData("run", "--kernel")]
    [InlineData("format", "--kernel", "published")]
    public async Task What_is_not_understood_is_answered_with_the_usage(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        var code = await Entry.RunAsync(args, output, errors);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("使い方", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("-h")]
    [InlineData("check", "--help")]
    public async Task Help_is_not_an_error(params string[] args)
    {
        using var output = new StringWriter();

        Assert.Equal(ExitCode.Success, await Entry.RunAsync(args, output, TextWriter.Null));
        Assert.Contains("使い方", output.ToString(), StringComparison.Ordinal);
    }
}
