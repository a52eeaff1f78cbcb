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
    public async Task A_cell_that_prints_without_end_is_cut_off()
    {
        var run = await _cells.RunAsync("for (var i = 0; i < 30; i++) Console.WriteLine(new string('x', 50_000));");

        Assert.InRange(run.Printed().Length, CellContext.MaximumLength, CellContext.MaximumLength + 100);
        Assert.EndsWith("打ち切りました）\n", run.Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_from_the_keyboard_fails_at_once()
    {
        var run = await _cells.RunAsync("Console.ReadLine()");

        Assert.Contains("入力を待てません", run.Error!.Text, StringComparison.Ordinal);
    }
}
