namespace NotebookRunner.Tests;

[Collection(OneEngineAtATime.Name)]
public sealed class OutputTests
{
    private readonly CellRunner _cells = new();

    [Fact]
    public async Task Output_follows_the_cells_execution_context()
    {
        var run = await _cells.RunAsync(
            """
            await Task.Run(() => Console.WriteLine("タスクから"));
            var thread = new System.Threading.Thread(() => Console.WriteLine("スレッドから"));
            thread.Start();
            thread.Join();
            Console.Error.WriteLine("エラー出力");
            """);

        Assert.Equal(
            [new CellOutput.Text("stdout", "タスクから\nスレッドから\n"), new CellOutput.Text("stderr", "エラー出力\n")],
            run.Outputs);
    }

    [Fact]
    public async Task A_line_printed_outside_of_the_context_is_not_shown_but_counted()
    {
        var run = await _cells.RunAsync(
            """
            using System.Threading;
            var done = new ManualResetEventSlim();
            ThreadPool.UnsafeQueueUserWorkItem(_ => { Console.WriteLine("見えない"); done.Set(); }, null);
            done.Wait();
            Console.WriteLine("見える");
            """);

        Assert.Equal("見える\n", run.Printed());
        Assert.Equal(1, run.LostLines);
    }

    [Fact]
    public async Task A_line_printed_after_the_cells_end_is_not_shown_but_counted()
    {
        var first = await _cells.RunAsync(
            """
            var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            async Task LateAsync() { await gate.Task; Console.WriteLine("遅い"); }
            var late = LateAsync();
            """);

        var second = await _cells.RunAsync("gate.SetResult(); await late; Console.WriteLine(\"二つ目\");");

        Assert.Equal("", first.Printed());
        Assert.Equal("二つ目\n", second.Printed());
        Assert.Equal((1, 0), (_cells.LostLines(cell: 1), _cells.LostLines(cell: 2)));
    }

    [Fact]
    public async Task Of_a_cell_that_prints_a_lot_the_beginning_and_the_end_are_shown()
    {
        var run = await _cells.RunAsync("for (var i = 1; i <= 1_000_000; i++) Console.WriteLine($\"{i:000000000}\");");

        var printed = run.Printed();
        Assert.StartsWith("000000001\n000000002\n", printed, StringComparison.Ordinal);
        Assert.EndsWith("000999999\n001000000\n", printed, StringComparison.Ordinal);
        Assert.Contains("ここから先は最後の部分だけを表示します", printed, StringComparison.Ordinal);
        Assert.Contains("（9,600,000 文字を省きました）", printed, StringComparison.Ordinal);
        Assert.InRange(printed.Length, OutputLimit.Head + OutputLimit.Tail, OutputLimit.Head + OutputLimit.Tail + 200);
    }

    [Fact]
    public async Task The_end_of_each_stream_stays_on_its_stream()
    {
        var run = await _cells.RunAsync("for (var i = 0; i < 50_000; i++) { Console.WriteLine(\"0123456789\"); Console.Error.WriteLine(\"エラー\"); }");

        var printed = run.Outputs.OfType<CellOutput.Text>().ToLookup(text => text.Stream, text => text.Content);
        Assert.EndsWith("0123456789\n0123456789\n", printed["stdout"].Last(), StringComparison.Ordinal);
        Assert.DoesNotContain(printed["stdout"], text => text.Contains("エラー", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_value_is_shown_in_part()
    {
        var run = await _cells.RunAsync("new string('x', 30_000_000)");

        Assert.InRange(run.Result()[MimeType.PlainText].Length, OutputLimit.Tail, OutputLimit.Tail + 100);
        Assert.EndsWith("だけを表示します）", run.Result()[MimeType.PlainText], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_output_that_a_cell_sets_ends_with_the_cell()
    {
        await _cells.RunAsync("Console.SetOut(System.IO.TextWriter.Null); Console.WriteLine(\"見えない\");");

        var run = await _cells.RunAsync("Console.WriteLine(\"見える\");");

        Assert.Equal("見える\n", run.Printed());
    }

    [Fact]
    public async Task A_warning_of_the_compiler_is_shown()
    {
        var run = await _cells.RunAsync("async Task WaitAsync() => await Task.Delay(1);\nasync Task ForgetAsync()\n{\n    WaitAsync();\n    await Task.Yield();\n}");

        var warning = Assert.IsType<CellOutput.Text>(Assert.Single(run.Outputs));
        Assert.Equal("stderr", warning.Stream);
        Assert.StartsWith("4 行目: 警告 CS4014: この呼び出しを待たないため", warning.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_from_the_keyboard_fails_at_once()
    {
        var run = await _cells.RunAsync("Console.ReadLine()");

        Assert.Contains("入力を待てません", run.Error!.Text, StringComparison.Ordinal);
    }
}
