using System.Diagnostics;
using System.Text.Json;

namespace NotebookRunner.Tests;

/// <summary>Notebooks on the kernel that learners have.</summary>
public sealed class PublishedRunTests : IDisposable
{
    private readonly TestCourse _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task Output_results_and_errors_arrive_and_the_run_goes_on()
    {
        var run = await RunAsync(
            "Console.WriteLine(\"こんにちは\");\nConsole.Error.WriteLine(\"警告\");\n6 * 7",
            "int x = 1;\nint y = x +;",
            "throw new InvalidOperationException(\"壊れました\");",
            "using var reader = new System.IO.StringReader(\"\");",
            "Environment.GetEnvironmentVariable(\"CONCURRENCYLAB_PROGRESS\")");

        Assert.Equal([CellState.Succeeded, CellState.Failed, CellState.Failed, CellState.Failed, CellState.Succeeded], run.Cells.Select(cell => cell.State));
        Assert.Equal([new CellOutput.Text("stdout", "こんにちは\n"), new CellOutput.Text("stderr", "警告\n")], run.Cells[0].Outputs.OfType<CellOutput.Text>());
        Assert.Contains("<pre>42</pre>", run.Cells[0].Result()[MimeType.Html], StringComparison.Ordinal);
        Assert.StartsWith("セル 2 はコンパイルできませんでした（エラー 1 件）。\n2 行目: CS1525", run.Cells[1].Error!.Text, StringComparison.Ordinal);
        Assert.Equal("セル 3 で例外が起きました。\nSystem.InvalidOperationException: 壊れました", run.Cells[2].Error!.Text);
        Assert.Contains(KernelRules.Using, run.Cells[3].Error!.Text, StringComparison.Ordinal);
        var progress = run.Cells[4].Result()[MimeType.PlainText];
        Assert.False(Directory.Exists(Path.GetDirectoryName(progress)), progress);
    }

    [Fact]
    public async Task It_runs_in_the_notebooks_folder_and_opens_no_port()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The sockets are looked for in /proc.");

        var run = await RunAsync("System.IO.Directory.GetCurrentDirectory()", """
            var own = System.IO.Directory.GetFileSystemEntries("/proc/self/fd")
                .Select(path => new System.IO.FileInfo(path).LinkTarget ?? "").Where(name => name.StartsWith("socket:[")).ToHashSet();
            var listening = new[] { "tcp", "tcp6" }.SelectMany(table => System.IO.File.ReadLines($"/proc/net/{table}").Skip(1))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(columns => columns[3] == "0A" && own.Contains($"socket:[{columns[9]}]"));
            string.Join(' ', listening.Select(columns => columns[1]))
            """);

        Assert.Equal(_course.Folder, run.Cells[0].Result()[MimeType.PlainText]);
        Assert.Equal("", run.Cells[1].Result()[MimeType.PlainText]);
    }

    [Fact]
    public async Task A_cell_that_hangs_is_named_and_killed_with_its_tree_and_keeps_its_output()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The processes are looked for in /proc.");

        string[] cells =
        [
            """
            var sleeper = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sleep", "300")
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            });
            $"{Environment.ProcessId} {sleeper.Id}"
            """,
            "Console.WriteLine(\"ここまでは動きます\");\nSystem.Threading.Thread.Sleep(-1);",
            "1",
        ];

        var (run, _) = await CellTimeouts.LongEnoughAsync(timeout => RunAsync(timeout, cells), run => run.Cells[0].State == CellState.Succeeded && run.Cells[1].Printed() != "");

        Assert.Equal([CellState.Succeeded, CellState.TimedOut, CellState.NotRun], run.Cells.Select(cell => cell.State));
        Assert.Equal("ここまでは動きます\n", run.Cells[1].Printed());
        foreach (var process in run.Cells[0].Result()[MimeType.PlainText].Split(' '))
            await ProcessTable.GoneAsync(int.Parse(process));
    }

    [Fact]
    public async Task A_kernel_that_ends_is_the_cells_failure_also_when_somebody_keeps_its_streams()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The cell starts `sleep`.");

        var run = await RunAsync("System.Diagnostics.Process.Start(\"sleep\", \"300\").Id.ToString()", "Environment.Exit(7);");

        using (var sleeper = Process.GetProcessById(int.Parse(run.Cells[0].Result()[MimeType.PlainText])))
            sleeper.Kill();
        Assert.StartsWith("セル 2 の実行中にプロセスが終了しました（終了コード 7）。", run.Cells[1].Error!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernel_that_ends_and_a_line_past_the_console_are_the_cells_failure()
    {
        var run = await RunAsync(
            "Console.OpenStandardOutput().Write(Encoding.UTF8.GetBytes(\"壊れます\\n\"));",
            "Environment.Exit(7);");

        Assert.Contains("書かれた行: 壊れます", run.Cells[0].Error!.Text, StringComparison.Ordinal);
        Assert.StartsWith("セル 2 の実行中にプロセスが終了しました（終了コード 7）。", run.Cells[1].Error!.Text, StringComparison.Ordinal);
    }

    // All that a child sees of a killed runner is the end of its standard input.
    [Fact]
    public async Task A_kernel_ends_with_the_runner_even_while_its_cell_spins()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The processes are looked for in /proc.");
        await PublishedKernelHere.SkipIfMissingAsync();
        using var child = RunnerProcess.Start(PublishedKernel.Verb);
        await child.StandardInput.WriteLineAsync("""{"request":"run","cell":1,"code":"Console.WriteLine(Environment.ProcessId); while (true) { }"}""");
        await child.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Contains("started", await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var printed = JsonSerializer.Deserialize((await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!, Wire.Default.CellEvent);

        child.StandardInput.Close();

        await ProcessTable.GoneAsync(int.Parse(Assert.IsType<CellEvent.Printed>(printed).Text));
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private Task<NotebookRun> RunAsync(params string[] cells) => RunAsync(CellTimeouts.Backstop, cells);

    private async Task<NotebookRun> RunAsync(double cellTimeout, params string[] cells)
    {
        await PublishedKernelHere.SkipIfMissingAsync();
        var path = _course.Write("published.ipynb", cells.Select(cell => TestCell.Code(cell)));
        return await NotebookInChild.RunAsync(path, cellTimeout, KernelKind.Published);
    }
}
