using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ConcurrencyLab.Tests;

/// <summary>What is read of tools' texts and files, without a process.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void The_recorded_stack_report_has_two_threads_that_wait_for_a_lock()
    {
        var stacks = StackReport.Read(new ToolRun("", File.ReadAllText(Recorded("deadlock-stack.txt")), null), "Shop.");

        Assert.Equal(["TicketDesk.Cancel", "TicketDesk.Reserve"], stacks.Threads.Select(thread => thread.Callers[0]).Order(StringComparer.Ordinal));
        Assert.All(stacks.Threads, thread => Assert.Equal("Monitor.Enter_Slowpath ← Monitor.Enter", thread.StoppedAt));
    }

    [Theory]
    [InlineData("System.Private.CoreLib!System.Threading.Monitor.Enter(class System.Object,bool&)", "Monitor.Enter")]
    [InlineData("ConcurrencyDiagnostics!Shop.TicketDesk+<HandleAsync>d__8.MoveNext()", "TicketDesk.HandleAsync")]
    [InlineData("K!A.B.HttpProtocol+<ProcessRequests>d__237`1[System.__Canon].MoveNext()", "HttpProtocol.ProcessRequests")]
    [InlineData("UNMANAGED_CODE_TIME", "UNMANAGED_CODE_TIME")]
    public void A_frame_is_named_as_a_programmer_wrote_it(string frame, string name) => Assert.Equal(name, new StackFrameText(frame).Name);

    [Fact]
    public void Three_threads_that_wait_in_a_ring_are_one_circle_and_a_fourth_one_is_not_in_it()
    {
        DumpThread[] threads = [.. Enumerable.Range(1, 4).Select(id => new DumpThread((uint)id, [$"T{id}"]))];
        DumpLock[] locks = [new("a", "System.Object", "A", 1, [3, 4]), new("b", "System.Object", "B", 2, [1]), new("c", "System.Object", null, 3, [2])];

        var graph = LockGraph.Of(new DumpReport(threads, locks, []));

        Assert.Equal("0x1（T1） → B → 0x2（T2） → 0xc → 0x3（T3） → A → はじめに戻る", Assert.Single(graph.Circles).ToString());
        Assert.Equal(3, graph.ToHtml().Split("持ち主</text>").Length - 1);
    }

    [Fact]
    public void Threads_that_wait_in_a_line_are_no_circle() =>
        Assert.False(LockGraph.Of(new DumpReport([new(1, []), new(2, [])], [new("a", "System.Object", "A", 1, [2])], [])).IsDeadlock);

    [Fact]
    public void A_flame_holds_the_time_of_each_call()
    {
        var root = new FlameNode("all");
        root.Add(["A", "Monitor.Enter_Slowpath"], TimeSpan.FromSeconds(3));
        root.Add(["A", "B"], TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromSeconds(4), root.Time);
        Assert.Equal(TimeSpan.FromSeconds(3), root.Find("Monitor.Enter"));
        Assert.True(FlameChart.Draw(new ThreadTimes(new ToolRun("", "", null), []).Root).ToHtml().Length < 10_000);
    }

    [Fact]
    public void Paragraphs_are_found_by_a_text()
    {
        var run = new ToolRun("x", "a\nb\n\nc\nd\n\ne", null).Find("d");

        Assert.Equal("c\nd", run.Output);
    }

    [Fact]
    public void A_tool_that_says_much_is_cut_to_what_a_host_shows()
    {
        var text = new ToolRun("x", string.Join('\n', Enumerable.Range(0, 100)), null).ToString();

        Assert.InRange(text.Split('\n').Length, 20, 30);
        Assert.Contains("ほかに 76 行", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("healthy")]
    [InlineData("starvation")]
    [InlineData("deadlock")]
    [InlineData("contention")]
    public void A_recorded_series_can_be_drawn_in_ten_kilobytes(string name)
    {
        var record = JsonSerializer.Deserialize<MetricRecord>(File.ReadAllText(Recorded(name + ".json")))!;

        Assert.True(new MetricSeries(record).ToHtml().Length < 10_000);
        Assert.Equal(name, record.Illness, ignoreCase: true);
    }

    private static string Recorded(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "lib", "ConcurrencyLab", "Experiments", "Diagnosis", "Recorded", file);
}
