using System.Text.Json.Nodes;

namespace NotebookRunner.Tests;

public sealed class EventLogTests
{
    private readonly EventLog _log = new();

    [Fact]
    public void Text_that_nobody_has_seen_becomes_one_event()
    {
        var start = _log.Latest;
        for (var i = 0; i < 10_000; i++)
            _log.AddText("a", "stdout", "1\n");

        Assert.Equal(20_000, Assert.Single(MessageOf(start))!["text"]!.GetValue<string>().Length);
    }

    [Fact]
    public void Text_that_comes_after_somebody_has_looked_is_an_event_of_its_own()
    {
        var start = _log.Latest;
        _log.AddText("a", "stdout", "1");
        var seen = _log.Since(start)!.Value.Latest;
        _log.AddText("a", "stdout", "2");

        Assert.Equal("2", Assert.Single(MessageOf(seen))!["text"]!.GetValue<string>());
        Assert.Equal(["1", "2"], MessageOf(start).Select(happened => happened!["text"]!.GetValue<string>()));
    }

    [Fact]
    public void Streams_and_cells_stay_apart_and_in_order()
    {
        var start = _log.Latest;
        _log.AddText("a", "stdout", "1");
        _log.AddText("a", "stderr", "2");
        _log.AddText("b", "stderr", "3");
        _log.Add("finished", new JsonObject { ["cell"] = "b" });
        _log.AddText("b", "stderr", "4");

        Assert.Equal(["1", "2", "3", null, "4"], MessageOf(start).Select(happened => happened!["text"]?.GetValue<string>()));
    }

    [Fact]
    public void A_page_of_an_earlier_server_or_of_long_ago_must_load_itself_again()
    {
        var start = _log.Latest;
        for (var i = 0; i < 6_000; i++)
            _log.Add("kernel", []);

        Assert.Null(_log.Since(start));
        Assert.Null(_log.Since(start - 100_000));
        Assert.Null(_log.Since(_log.Latest + 1));
        Assert.NotNull(_log.Since(_log.Latest));
    }

    [Fact]
    public async Task Who_waits_is_told_of_the_next_event()
    {
        var waiting = _log.WaitAsync(_log.Latest, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);

        _log.Add("kernel", []);

        await waiting;
    }

    private JsonArray MessageOf(long since) => JsonNode.Parse(_log.Since(since)!.Value.Message)!.AsArray();
}
