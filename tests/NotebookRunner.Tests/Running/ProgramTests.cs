namespace NotebookRunner.Tests;

/// <summary>The program as it is typed: exit codes, what it prints, what it leaves behind.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Output => Path.Combine(_folder.Path, "site");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_good_notebook_is_executed_and_its_file_stays_untouched()
    {
        var before = await File.ReadAllBytesAsync(Fixture.PathOf("succeeds"), TestContext.Current.CancellationToken);

        var runner = await RunnerProcess.RunAsync("run", Fixture.PathOf("succeeds"), "--output", Output);

        Assert.Equal((ExitCode.Success, ""), (runner.ExitCode, runner.Errors));
        Assert.Contains(Path.Combine(Output, "index.html"), runner.Output, StringComparison.Ordinal);
        Assert.Contains("計算しました", _folder.Read("site/succeeds.html"), StringComparison.Ordinal);
        Assert.Contains("計算しました", _folder.Read("site/notebooks/succeeds.ipynb"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Output, "images", "figure.svg")));
        Assert.Equal(before, await File.ReadAllBytesAsync(Fixture.PathOf("succeeds"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_failed_cell_is_shown_with_its_line_and_exit_code_one()
    {
        var runner = await RunnerProcess.RunAsync("run", Fixture.PathOf("compile-error"), "--output", Output);

        Assert.Equal(ExitCode.Failure, runner.ExitCode);
        Assert.Contains("2 行目: CS0103", runner.Output, StringComparison.Ordinal);
        Assert.Contains("2 行目: CS0103", _folder.Read("site/compile-error.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_cannot_be_run_are_one_line_each_while_the_others_run()
    {
        var runner = await RunnerProcess.RunAsync(
            Fixture.PathOf("no-such-file"), Fixture.PathOf("not-json"), Fixture.PathOf("not-a-notebook"), _folder.Write("4.0.ipynb", """{"nbformat":4.0,"cells":[]}"""), Fixture.PathOf("succeeds"), "--output", Output);

        Assert.Equal(ExitCode.BadInput, runner.ExitCode);
        Assert.Collection(
            runner.Errors.TrimEnd().Split('\n'),
            line => Assert.Contains("no-such-file.ipynb: ファイルがありません", line, StringComparison.Ordinal),
            line => Assert.Contains("not-json.ipynb: JSON として読めません", line, StringComparison.Ordinal),
            line => Assert.Contains("not-a-notebook.ipynb: ノートブックではありません", line, StringComparison.Ordinal),
            line => Assert.Contains("4.0.ipynb: ノートブックではありません", line, StringComparison.Ordinal));
        Assert.Contains("計算しました", _folder.Read("site/succeeds.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_is_named_before_anything_is_run()
    {
        var taken = _folder.Write("taken", "");

        var runner = await RunnerProcess.RunAsync("run", Fixture.PathOf("hangs"), "--output", taken);

        Assert.Equal(ExitCode.BadInput, runner.ExitCode);
        Assert.Contains("--output", runner.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    public async Task A_published_kernel_that_is_not_there_is_one_sentence_that_says_how_to_get_it(string verb)
    {
        // A repository whose manifest names a version that nobody can have.
        _folder.Write("ConcurrencyCourse.slnx", "");
        _folder.Write(".config/dotnet-tools.json", """{"version":1,"isRoot":true,"tools":{"microsoft.dotnet-interactive":{"version":"0.0.1","commands":["dotnet-interactive"]}}}""");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "tests"));

        var runner = await RunnerProcess.RunInAsync(_folder.Path, verb, Fixture.PathOf("succeeds"), "--kernel", "published");

        Assert.Equal((ExitCode.BadInput, ""), (runner.ExitCode, runner.Output));
        Assert.StartsWith("公開されているカーネルを始められません。", runner.Errors, StringComparison.Ordinal);
        Assert.Contains("dotnet tool restore を実行して", runner.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_cannot_be_written_loses_neither_the_table_nor_the_executed_notebooks()
    {
        Directory.CreateDirectory(Path.Combine(Output, "index.html"));

        var runner = await RunnerProcess.RunAsync("run", Fixture.PathOf("succeeds"), "--output", Output);

        Assert.Equal(ExitCode.BadInput, runner.ExitCode);
        Assert.Contains("成功", runner.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("結果のページ:", runner.Output, StringComparison.Ordinal);
        Assert.Matches(@"^結果のページの一部を書けませんでした（\S+index\.html: [^\n]+ にあります。\n$", runner.Errors.ReplaceLineEndings("\n"));
        Assert.Contains("計算しました", _folder.Read("site/notebooks/succeeds.ipynb"), StringComparison.Ordinal);
        Assert.Contains("計算しました", _folder.Read("site/succeeds.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_into_the_same_folder_both_work()
    {
        var runners = await Task.WhenAll(
            RunnerProcess.RunAsync(Fixture.PathOf("succeeds"), Fixture.PathOf("empty"), "--output", Output),
            RunnerProcess.RunAsync(Fixture.PathOf("succeeds"), Fixture.PathOf("empty"), "--output", Output));

        Assert.All(runners, runner => Assert.Equal((ExitCode.Success, ""), (runner.ExitCode, runner.Errors)));
        Assert.Contains("計算しました", _folder.Read("site/succeeds.html"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Output, "*.tmp", SearchOption.AllDirectories));
    }
}
