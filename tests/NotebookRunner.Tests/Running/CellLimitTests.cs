namespace NotebookRunner.Tests;

/// <summary>The set-up cell may build, which is not the time of a cell.</summary>
public sealed class CellLimitTests
{
    private static readonly TimeSpan s_cell = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("#load \"../lib/setup.csx\"\nSetUp();")]
    [InlineData("// 準備\n  #load \"..\\lib\\setup.csx\"\r\nSetUp();")]
    [InlineData("#load \"setup.csx\"")]
    public void The_set_up_cell_has_the_time_of_a_build(string code)
    {
        var limit = CellLimit.Of(new NotebookCell(1, code), s_cell);

        Assert.True(limit.IsForBuild);
        // Two builds, one of them another notebook's, as lib/setup.csx waits for them.
        Assert.True(limit.Time >= TimeSpan.FromMinutes(22));
        Assert.Equal(TimeSpan.FromHours(2), CellLimit.Of(new NotebookCell(1, code), TimeSpan.FromHours(2)).Time);
    }

    [Theory]
    [InlineData("#r \"../lib/bin/ConcurrencyLab.dll\"")]
    [InlineData("#load \"helper.csx\"")]
    [InlineData("#load \"my-setup.csx\"")]
    [InlineData("Console.WriteLine(\"#load setup.csx\");")]
    public void Other_cells_have_their_own(string code) =>
        Assert.Equal(new CellLimit(s_cell, IsForBuild: false), CellLimit.Of(new NotebookCell(1, code), s_cell));

    [Fact]
    public void A_build_that_does_not_end_is_called_one()
    {
        var error = ChildErrors.TimedOut(1, CellLimit.Of(new NotebookCell(1, "#load \"setup.csx\""), s_cell));

        Assert.StartsWith("準備のセル（セル 1）が 25 分たっても", error.Text, StringComparison.Ordinal);
        Assert.Contains("dotnet build lib/ConcurrencyLab", error.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("デッドロック", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_may_take_longer_than_a_cell()
    {
        using var folder = new TemporaryFolder();
        folder.Write("lib/setup.csx", "void SetUp() => System.Threading.Thread.Sleep(3000);");
        var path = folder.Write(
            "notebooks/1.ipynb",
            """{"nbformat":4,"cells":[{"cell_type":"code","source":"#load \"../lib/setup.csx\"\nSetUp();"},{"cell_type":"code","source":"System.Threading.Thread.Sleep(-1);"}]}""");

        var runner = await RunnerProcess.RunAsync("run", path, "--output", Path.Combine(folder.Path, "site"), "--cell-timeout", "2");

        Assert.Contains("セル 2 が時間切れ", runner.Output, StringComparison.Ordinal);
    }
}
