using System.Text.Json.Nodes;

namespace NotebookRunner.Tests;

/// <summary>Cells that a page runs, in the kernel's own process.</summary>
public sealed class ServedKernelTests
{
    [Fact(Timeout = 900_000)]
    public async Task Cells_run_in_order_and_what_they_print_and_return_arrives_as_events()
    {
        await using var page = await ServedPage.OpenAsync("int x = 40;\nConsole.WriteLine(\"はい\");", "x + 2");

        await page.RunAsync(0, 1);
        var events = await page.EventsUntilFinishedAsync(1);

        Assert.Equal("はい\n", Assert.Single(events, happened => TypeOf(happened) == "text")["text"]!.GetValue<string>());
        Assert.Contains("42", Assert.Single(events, happened => TypeOf(happened) == "output")["html"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(["succeeded", "succeeded"], events.Where(happened => TypeOf(happened) == "finished").Select(happened => happened["state"]!.GetValue<string>()));
    }

    [Fact(Timeout = 900_000)]
    public async Task A_cell_that_waits_already_comes_after_those_it_is_asked_for_with()
    {
        await using var page = await ServedPage.OpenAsync("while (!System.IO.File.Exists(\"go\")) System.Threading.Thread.Sleep(5);", "1", "2");
        await page.RunAsync(0);
        await page.RunAsync(2);

        await page.RunAsync(1, 2);
        await File.WriteAllTextAsync(Path.Combine(page.CellFolder, "go"), "", TestContext.Current.CancellationToken);
        var events = await page.EventsUntilFinishedAsync(2);

        Assert.Equal([page.IdOf(0), page.IdOf(1), page.IdOf(2)], events.Where(happened => TypeOf(happened) == "started").Select(happened => happened["cell"]!.GetValue<string>()));
    }

    [Fact(Timeout = 900_000)]
    public async Task A_cell_that_runs_already_runs_again_after_those_it_is_asked_for_with()
    {
        await using var page = await ServedPage.OpenAsync("1", "while (!System.IO.File.Exists(\"go\")) System.Threading.Thread.Sleep(5);", "2");
        await page.RunAsync(1);
        await page.EventsUntilAsync(happened => TypeOf(happened) == "started");

        await page.RunAsync(1);
        await page.RunAsync(0, 1, 2);
        Assert.Equal(["queued", "running", "queued"], (await page.StatesAsync()).Take(3));
        await File.WriteAllTextAsync(Path.Combine(page.CellFolder, "go"), "", TestContext.Current.CancellationToken);
        var events = await page.EventsUntilFinishedAsync(2);

        Assert.Equal(
            [(1, "started"), (1, "finished"), (1, "queued"), (0, "started"), (0, "finished"), (1, "started"), (1, "finished"), (2, "started"), (2, "finished")],
            events.SkipWhile(happened => TypeOf(happened) != "started").Where(happened => TypeOf(happened) is "started" or "finished" or "queued")
                .Select(happened => (Number(happened), TypeOf(happened))).Where(happened => happened is not (0 or 2, "queued")));

        int Number(JsonNode happened) => Enumerable.Range(0, 3).First(number => happened["cell"]!.GetValue<string>() == page.IdOf(number));
    }

    [Fact(Timeout = 900_000)]
    public async Task An_error_keeps_the_cells_behind_it_from_running()
    {
        await using var page = await ServedPage.OpenAsync("throw new Exception(\"だめ\");", "1");

        await page.RunAsync(0, 1);
        var events = await page.EventsUntilAsync(happened => TypeOf(happened) == "unqueued");

        Assert.Equal("failed", Assert.Single(events, happened => TypeOf(happened) == "finished")["state"]!.GetValue<string>());
        Assert.Equal("idle", (await page.StatesAsync())[1]);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_cell_that_prints_without_end_is_stopped_with_its_tree_and_the_page_is_told_what_is_gone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The processes are looked for in /proc.");
        await using var page = await ServedPage.OpenAsync(
            """
                Console.WriteLine($"{Environment.ProcessId}.");
                for (int i = 0; i < 300_000; i++) Console.WriteLine(1);
                System.IO.File.WriteAllText("printed", "");
                while (true) Console.WriteLine(1);
                """,
            "1");
        await page.RunAsync(0, 1);
        var first = (await page.EventsUntilAsync(happened => TypeOf(happened) == "text")).First(happened => TypeOf(happened) == "text");

        while (!File.Exists(Path.Combine(page.CellFolder, "printed")))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);

        await page.DoAsync("stop", new { });

        var events = await page.EventsUntilKernelEndedAsync();
        Assert.Contains("準備のセル", events[^1]["sentence"]!.GetValue<string>(), StringComparison.Ordinal);
        var text = string.Concat(events.Where(happened => TypeOf(happened) == "text").Select(happened => happened["text"]!.GetValue<string>()));
        Assert.InRange(text.Length, OutputLimit.Head, 2 * (OutputLimit.Head + OutputLimit.Tail));
        Assert.Equal(["stopped", "idle"], (await page.StatesAsync()).Take(2));
        await ProcessTable.GoneAsync(int.Parse(first["text"]!.GetValue<string>().Split('.')[0]));
    }

    [Fact(Timeout = 900_000)]
    public async Task A_line_that_comes_after_the_cells_end_belongs_to_its_cell()
    {
        await using var page = await ServedPage.OpenAsync(
            "var gate = new System.Threading.ManualResetEventSlim(); new System.Threading.Thread(() => { gate.Wait(); Console.WriteLine(\"遅い\"); }).Start();",
            "gate.Set();");

        await page.RunAsync(0, 1);
        var events = await page.EventsUntilAsync(happened => TypeOf(happened) == "text");

        Assert.Equal(page.IdOf(0), events.First(happened => TypeOf(happened) == "text")["cell"]!.GetValue<string>());
    }

    [Fact(Timeout = 900_000)]
    public async Task An_editor_is_answered_while_a_cell_runs()
    {
        await using var page = await ServedPage.OpenAsync("var gate = new System.Threading.SemaphoreSlim(0);", "Console.WriteLine(1); await gate.WaitAsync();");
        await page.RunAsync(0, 1);
        await page.EventsUntilAsync(happened => TypeOf(happened) == "text");

        var completions = await page.DoAsync("complete", new { source = "gate.", line = 0, column = 5 });
        var findings = await page.DoAsync("diagnostics", new { source = "int x = \"a\";" });
        var signatures = await page.DoAsync("signature", new { source = "gate.Wait(", line = 0, column = 10 });
        var hover = await page.DoAsync("hover", new { source = "gate.Release()", line = 0, column = 7 });

        Assert.Contains(completions["items"]!.AsArray(), item => item!["label"]!.GetValue<string>() == "WaitAsync");
        Assert.Equal("CS0029", findings["items"]![0]!["code"]!.GetValue<string>());
        Assert.Contains("型", findings["items"]![0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(signatures["signatures"]!.AsArray().Count > 1);
        Assert.Contains("SemaphoreSlim.Release", hover["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_kernel_that_ends_by_itself_is_told_and_the_next_run_has_a_new_one()
    {
        await using var page = await ServedPage.OpenAsync("Environment.Exit(7);", "6 * 7");

        await page.RunAsync(0);
        await page.EventsUntilKernelEndedAsync();
        await page.RunAsync(1);
        var events = await page.EventsUntilFinishedAsync(1);

        Assert.Contains("終了コード 7", events.First(happened => TypeOf(happened) == "output")["html"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("succeeded", events.Last(happened => TypeOf(happened) == "finished")["state"]!.GetValue<string>());
    }

    [Fact(Timeout = 900_000)]
    public async Task After_a_stop_by_two_at_once_and_a_restart_the_kernel_waits_and_cells_are_as_they_were()
    {
        await using var page = await ServedPage.OpenAsync("6 * 7", "while (true) { }", "1");
        await page.RunAsync(0, 1, 0);
        await page.EventsUntilAsync(happened => TypeOf(happened) == "started" && happened["cell"]!.GetValue<string>() == page.IdOf(1));

        await Task.WhenAll(page.DoAsync("stop", new { }), page.DoAsync("restart", new { }));

        Assert.Equal(["succeeded", "stopped", "idle"], (await page.StatesAsync()).Take(3));
        Assert.Equal("idle", Assert.Single(await page.KernelsAsync())!["state"]!.GetValue<string>());
        await page.RunAsync(2);
        await page.EventsUntilFinishedAsync(2);
    }

    private static string TypeOf(JsonNode happened) => ServedPage.TypeOf(happened);
}
