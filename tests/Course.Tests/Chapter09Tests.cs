using System.Text.RegularExpressions;

namespace Course.Tests;

public sealed partial class Chapter09Tests(CourseRun course)
{
    private readonly ExecutedNotebook _chapter = course.Open("09-production");

    [Fact]
    public void The_starved_service_finishes_fewer_requests_and_queues_more()
    {
        var finished = Numbers("measure-starvation", column: 1);

        Assert.True(finished["Thread.Sleep"] < finished["await"], _chapter.Text("measure-starvation"));
        Assert.True(Numbers("measure-starvation", column: 2)["Thread.Sleep"] > 5, _chapter.Text("measure-starvation"));
    }

    [Fact]
    public void The_command_for_the_terminal_has_the_process_in_it() =>
        Assert.Matches(@"dotnet tool run dotnet-counters monitor -p \d+ --counters System\.Runtime,Microsoft\.AspNetCore\.Hosting", _chapter.Text("keep-busy"));

    [Fact]
    public void Two_requests_wait_for_each_other_and_a_third_one_is_answered()
    {
        var answers = _chapter.Lines("send-deadlock");

        Assert.Equal(2, answers.Count(line => line.EndsWith("2 秒待っても返らない", StringComparison.Ordinal)));
        Assert.Contains(answers, line => Regex.IsMatch(line, @"^/ +\| 200"));
    }

    [Fact]
    public void The_stacks_show_both_threads_inside_of_Monitor_Enter()
    {
        var threads = _chapter.Lines("stack-own").Where(line => line.StartsWith("0x", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, threads.Count);
        Assert.All(threads, line => Assert.Contains("| Monitor.Enter", line, StringComparison.Ordinal));
        Assert.Contains(threads, line => line.Contains("TicketDesk.Reserve", StringComparison.Ordinal));
        Assert.Contains(threads, line => line.Contains("TicketDesk.Cancel", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("syncblk")]
    [InlineData("syncblk-again")]
    public void Syncblk_lists_the_two_locks_of_Monitor_and_none_of_the_type_Lock(string cell) =>
        Assert.Equal(2, _chapter.Lines(cell).Count(line => line.EndsWith(" System.Object", StringComparison.Ordinal)));

    [Fact]
    public void The_owners_are_the_threads_of_the_stack_report()
    {
        var owners = _chapter.Lines("syncblk").Where(line => line.EndsWith(" System.Object", StringComparison.Ordinal)).Select(line => "0x" + Columns().Split(line)[5]);

        Assert.All(owners, owner => Assert.Contains(_chapter.Lines("stack-own"), line => line.StartsWith(owner + " ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_library_finds_one_circle_and_then_a_second_one_of_the_type_Lock()
    {
        Assert.Contains("待ちの輪が 1 つあります", _chapter.Text("lock-graph"), StringComparison.Ordinal);
        Assert.Contains("待ちの輪が 2 つあります", _chapter.Text("syncblk-again"), StringComparison.Ordinal);
        Assert.Matches(@"TicketDesk\._payment +\| Lock ", _chapter.Text("syncblk-again"));
    }

    [Fact]
    public void A_suspended_method_is_on_no_thread_and_in_the_dump()
    {
        var threads = _chapter.Lines("send-others").Where(line => line.StartsWith("0x", StringComparison.Ordinal)).ToList();

        Assert.Equal(4, threads.Count);
        Assert.DoesNotContain(threads, line => line.Contains("Print", StringComparison.Ordinal));
        Assert.Equal(2, threads.Count(line => line.Contains("Lock.", StringComparison.Ordinal)));
        Assert.Contains("Shop.TicketDesk+<SendToPrinterAsync>", _chapter.Text("dumpasync"), StringComparison.Ordinal);
        Assert.Matches(@"SemaphoreSlim +\| TicketDesk\.SendToPrinterAsync ← TicketDesk\.PrintTicketAsync", _chapter.Text("dumpasync"));
    }

    [Fact]
    public void The_hot_lock_shows_in_the_counter_in_the_waits_and_in_the_flame_chart()
    {
        Assert.True(Numbers("measure-contention", column: 5)["1 つのロック"] > 20, _chapter.Text("measure-contention"));
        Assert.True(_chapter.Number("lock-waits", @"\| ([0-9.]+) ミリ秒") > 5, _chapter.Text("lock-waits"));
        Assert.True(_chapter.Number("flame-chart", @"Monitor\.Enter\S* +\| (\d+) %") > 50, _chapter.Text("flame-chart"));
    }

    /// <summary>The chapter shows the code of a service that runs elsewhere: it is that service's.</summary>
    [Theory]
    [InlineData("PatientStock", "await Task.Delay(300")]
    [InlineData("BlockingStock", "Thread.Sleep(300);")]
    [InlineData("AccessLog", "_lines++;", "WriteToDisk();", "Thread.Sleep(5);")]
    [InlineData("TicketDesk", "await _printer.WaitAsync();", "if (ticket.EndsWith(' '))", "throw new InvalidOperationException(\"no name\");", "_printer.Release();")]
    public void The_services_are_what_the_text_shows(string type, params string[] lines)
    {
        var source = File.ReadAllText(Path.Combine(RunnerProcess.Root, "lib", "ConcurrencyDiagnostics", "Shop", type + ".cs"));

        Assert.All(lines, line => Assert.Contains(line, source, StringComparison.Ordinal));
    }

    private Dictionary<string, double> Numbers(string cell, int column) => _chapter.Lines(cell).Skip(2)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length > column)
        .ToDictionary(cells => cells[0], cells => double.Parse(cells[column], System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(" +")]
    private static partial Regex Columns();

    [Fact]
    public void A_lost_update_answers_200_and_leaves_only_the_number()
    {
        var answers = _chapter.Text("lost-update");
        Assert.Equal(3, System.Text.RegularExpressions.Regex.Count(answers, @"\b200\b"));
        Assert.Matches(@"(?m)^/ .*\b1\b", answers);
    }

    [Fact]
    public void A_test_that_explores_fails_for_the_unguarded_stock_with_the_order_and_passes_for_the_mended_one()
    {
        var failed = _chapter.Text("stock-test-fails");
        Assert.Contains("✗ テストは失敗しました", failed, StringComparison.Ordinal);
        Assert.Contains("(2, 0)", failed, StringComparison.Ordinal);
        Assert.Contains("left を読んだ", failed, StringComparison.Ordinal);
        Assert.Equal("✓ テストは通りました", _chapter.Text("stock-test-passes").Trim());
    }

    [Fact]
    public void A_test_on_real_threads_says_how_often_it_saw_the_fault() =>
        Assert.Matches(@"^1,000 回のうち、2 回売れたのは \d+ 回です。$", _chapter.Text("lucky-test").Trim());
}
