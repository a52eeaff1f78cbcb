namespace ConcurrencyLab.Tests;

public sealed class FigureTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_chart_stays_small_however_many_requests_it_has()
    {
        var html = Charts.Timeline(BurstOf(1_000)).ToHtml();

        Assert.InRange(html.Length, 1_000, 10 * 1024);
    }

    [Fact]
    public void Charts_under_one_another_stay_small_too() =>
        Assert.InRange(Charts.Compare(("A", BurstOf(3)), ("B", BurstOf(3))).ToHtml().Length, 1_000, 10 * 1024);

    [Fact]
    public void The_numbers_are_there_where_scripts_are_not()
    {
        var html = Charts.TimeByRequests(RequestTimes.Measured("実測", [(3, Second)]), RequestTimes.Computed("計算", [(100, 100 * Second)])).ToHtml();

        Assert.Contains("<details open>", html, StringComparison.Ordinal);
        Assert.Contains("<td>計算（計算値）</td><td>100</td><td>100.00</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_cannot_end_the_script_it_stands_in()
    {
        var html = Charts.Compare(("</script><b>", BurstOf(1))).ToHtml();

        Assert.Equal(1, html.Split("</script>").Length - 1);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_has_an_id_of_its_own() =>
        Assert.NotEqual(Charts.Timeline(BurstOf(1)).ToHtml(), Charts.Timeline(BurstOf(1)).ToHtml());

    [Fact]
    public void Plotlys_template_and_fixed_size_are_left_out()
    {
        var json = Charts.Timeline(BurstOf(1)).ToJson();

        Assert.DoesNotContain("\"template\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"width\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_carries_plotly_itself_and_no_address()
    {
        var html = Lab.Environment().ToHtml();

        Assert.Matches("data-plotly-js=\"[0-9.]+\"", html);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.InRange(html.Length, 500_000, 740_000);
    }

    private static Burst BurstOf(int requests) => new(
        Second,
        [.. Enumerable.Range(1, requests).Select(n => new RequestRecord(n, "/", 200, "", n, TimeSpan.Zero, Second / 100, Second, 0, 1))],
        []);
}
