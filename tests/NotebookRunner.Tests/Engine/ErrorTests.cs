namespace NotebookRunner.Tests;

[Collection(OneEngineAtATime.Name)]
public sealed class ErrorTests
{
    private readonly CellRunner _cells = new();

    [Fact]
    public async Task An_exception_names_the_cells_and_lines_it_passed()
    {
        await _cells.RunAsync("void Check(int stock)\n{\n    if (stock < 0)\n        throw new InvalidOperationException(\"在庫がありません\");\n}");

        var run = await _cells.RunAsync("int stock = -1;\nCheck(stock);");

        Assert.Equal(
            "セル 2 で例外が起きました（セル 1 の 4 行目 ← セル 2 の 2 行目）。\nSystem.InvalidOperationException: 在庫がありません",
            run.Error!.Text);
    }

    [Fact]
    public async Task A_cell_that_did_not_compile_leaves_the_code_of_the_cell_before_to_it()
    {
        await _cells.RunAsync("void Check() => throw new InvalidOperationException();");
        await _cells.RunAsync("noSuchName");

        var run = await _cells.RunAsync("Check();");

        Assert.StartsWith("セル 3 で例外が起きました（セル 1 の 1 行目 ← セル 3 の 1 行目）。", run.Error!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cause_of_an_exception_is_told()
    {
        var run = await _cells.RunAsync("throw new Exception(\"外\", new FormatException(\"内\"));");

        Assert.EndsWith("System.Exception: 外\n原因: System.FormatException: 内", run.Error!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_error_names_its_line_in_japanese()
    {
        var run = await _cells.RunAsync("int ok = 1;\nnoSuchName");

        Assert.Equal(
            "セル 1 はコンパイルできませんでした（エラー 1 件）。\n2 行目: CS0103: 現在のコンテキストに 'noSuchName' という名前は存在しません",
            run.Error!.Text);
    }

    [Fact]
    public async Task A_missing_library_is_a_compiler_error_of_the_cell()
    {
        var run = await _cells.RunAsync("#r \"no-such.dll\"");

        Assert.Contains("no-such.dll", run.Error!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_cell_does_not_stop_the_next()
    {
        await _cells.RunAsync("noSuchName");

        var run = await _cells.RunAsync("\"続き\"");

        Assert.Equal("続き", run.Result()[MimeType.PlainText]);
    }
}
