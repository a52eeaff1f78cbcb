using System.Text.Json.Nodes;

namespace NotebookRunner.Tests;

/// <summary>Cells that a page runs, in the kernel's own process.</summary>
public sealed class ServedKernelTests
{
    [Fact(Timeout = 900_000)]
    public async Task Cells_run_in_order_and_what_they_print_and_return_arrives_as_events()
    {
        using var folder = new ServedFolder(TestCell.Code("int x = 40;\nConsole.WriteLine(\"はい\");"), TestCell.Code("x + 2"));
        await using var server = await CourseServer.StartAsync(folder.Root, null, 18_700, false);
        using var client = await ServedClient.EnterAsync(server);
        var state = await client.StateAsync();

        await client.DoAsync("run", new { cells = new[] { IdOf(state, 0), IdOf(state, 1) } });
        var events = await client.EventsAsync(state, happened => IsFinished(happened, IdOf(state, 1)));

        Assert.Equal("はい\n", Assert.Single(events, happened => TypeOf(happened) == "text")["text"]!.GetValue<string>());
        Assert.Contains("42", Assert.Single(events, happened => TypeOf(happened) == "output")["html"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(["succeeded", "succeeded"], events.Where(happened => TypeOf(happened) == "finished").Select(happened => happened["state"]!.GetValue<string>()));
    }

    [Fact(Timeout = 900_000)]
    public async Task An_error_keeps_the_cells_behind_it_from_running()
    {
        using var folder = new ServedFolder(TestCell.Code("throw new Exception(\"だめ\");"), TestCell.Code("1"));
        await using var server = await CourseServer.StartAsync(folder.Root, null, 18_700, false);
        using var client = await ServedClient.EnterAsync(server);
        var state = await client.StateAsync();

        await client.DoAsync("run", new { cells = new[] { IdOf(state, 0), IdOf(state, 1) } });
        var events = await client.EventsAsync(state, happened => TypeOf(happened) == "unqueued");

        Assert.Equal("failed", Assert.Single(events, happened => TypeOf(happened) == "finished")["state"]!.GetValue<string>());
        Assert.Equal("idle", (await client.StateAsync())["cells"]![1]!["state"]!.GetValue<string>());
    }

    [Fact(Timeout = 900_000)]
    public async Task A_cell_that_prints_without_end_is_stopped_with_its_tree_and_the_page_is_told_what_is_gone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The processes are looked for in /proc.");
        using var folder = new ServedFolder(
            TestCell.Code("""
                Console.WriteLine($"{Environment.ProcessId}.");
                for (int i = 0; i < 300_000; i++) Console.WriteLine(1);
                System.IO.File.WriteAllText("printed", "");
                while (true) Console.WriteLine(1);
                """),
            TestCell.Code("1"));
        await using var server = await CourseServer.StartAsync(folder.Root, null, 18_700, false);
        using var client = await ServedClient.EnterAsync(server);
        var state = await client.StateAsync();
        await client.DoAsync("run", new { cells = new[] { IdOf(state, 0), IdOf(state, 1) } });
        var first = (await client.EventsAsync(state, happened => TypeOf(happened) == "text")).First(happened => TypeOf(happened) == "text");

        while (!File.Exists(Path.Combine(Path.GetDirectoryName(folder.Notebook)!, "printed")))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);

        await client.DoAsync("stop", new { });

        var events = await client.EventsAsync(state, happened => TypeOf(happened) == "kernel" && happened["state"]!.GetValue<string>() == "ended");
        Assert.Contains("準備のセル", events[^1]["sentence"]!.GetValue<string>(), StringComparison.Ordinal);
        var text = string.Concat(events.Where(happened => TypeOf(happened) == "text").Select(happened => happened["text"]!.GetValue<string>()));
        Assert.InRange(text.Length, OutputLimit.Head, 2 * (OutputLimit.Head + OutputLimit.Tail));
        Assert.Equal(["stopped", "idle"], (await client.StateAsync())["cells"]!.AsArray().Take(2).Select(cell => cell!["state"]!.GetValue<string>()));
        await ProcessTable.GoneAsync(int.Parse(first["text"]!.GetValue<string>().Split('.')[0]));
    }

    [Fact(Timeout = 900_000)]
    public async Task A_line_that_comes_after_the_cells_end_belongs_to_its_cell()
    {
        using var folder = new ServedFolder(
            TestCell.Code("var gate = new System.Threading.ManualResetEventSlim(); new System.Threading.Thread(() => { gate.Wait(); Console.WriteLine(\"遅い\"); }).Start();"),
            TestCell.Code("gate.Set();"));
        await using var server = await CourseServer.StartAsync(folder.Root, null, 18_700, false);
        using var client = await ServedClient.EnterAsync(server);
        var state = await client.StateAsync();

        await client.DoAsync("run", new { cells = new[] { IdOf(state, 0), IdOf(state, 1) } });
        var events = await client.EventsAsync(state, happened => TypeOf(happened) == "text");

        Assert.Equal(IdOf(state, 0), events.First(happened => TypeOf(happened) == "text")["cell"]!.GetValue<string>());
    }

    [Fact(Timeout = 900_000)]
    public async Task An_editor_is_answered_while_a_cell_runs()
    {
        using var folder = new ServedFolder(TestCell.Code("var gate = new System.Threading.SemaphoreSlim(0);"), TestCell.Code("Console.WriteLine(1); await gate.WaitAsync();"));
        await using var server = await CourseServer.StartAsync(folder.Root, null, 18_700, false);
        using var client = await ServedClient.EnterAsync(server);
        var state = await client.StateAsync();
        await client.DoAsync("run", new { cells = new[] { IdOf(state, 0), IdOf(state, 1) } });
        await client.EventsAsync(state, happened => TypeOf(happened) == "text");

        var completions = await client.DoAsync("complete", new { source = "gate.", line = 0, column = 5 });
        var findings = await client.DoAsync("diagnostics", new { source = "int x = \"a\";" });
        var signatures = await client.DoAsync("signature", new { source = "gate.Wait(", line = 0, column = 10 });
        var hover = await client.DoAsync("hover", new { source = "gate.Release()", line = 0, column = 7 });

        Assert.Contains(completions["items"]!.AsArray(), item => item!["label"]!.GetValue<string>() == "WaitAsync");
        Assert.Equal("CS0029", findings["items"]![0]!["code"]!.GetValue<string>());
        Assert.Contains("型", findings["items"]![0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(signatures["signatures"]!.AsArray().Count > 1);
        Assert.Contains("SemaphoreSlim.Release", hover["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_kernel_that_ends_by_itself_is_told_and_the_next_run_has_a_new_one()
    {
        using var folder = new ServedFolder(TestCell.Code("Environment.Exit(7);"), TestCell.Code("6 * 7"));
        await using var server = await CourseServer.StartAsync(folder.Root, null, 18_700, false);
        using var client = await ServedClient.EnterAsync(server);
        var state = await client.StateAsync();

        await client.DoAsync("run", new { cells = new[] { IdOf(state, 0) } });
        await client.EventsAsync(state, happened => TypeOf(happened) == "kernel" && happened["state"]!.GetValue<string>() == "ended");
        await client.DoAsync("run", new { cells = new[] { IdOf(state, 1) } });
        var events = await client.EventsAsync(state, happened => IsFinished(happened, IdOf(state, 1)));

        Assert.Contains("終了コード 7", events.First(happened => TypeOf(happened) == "output")["html"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("succeeded", events.Last(happened => TypeOf(happened) == "finished")["state"]!.GetValue<string>());
    }

    private static string IdOf(JsonNode state, int cell) => state["cells"]![cell]!["id"]!.GetValue<string>();

    private static string TypeOf(JsonNode happened) => happened["type"]!.GetValue<string>();

    private static bool IsFinished(JsonNode happened, string cell) => TypeOf(happened) == "finished" && happened["cell"]!.GetValue<string>() == cell;
}
