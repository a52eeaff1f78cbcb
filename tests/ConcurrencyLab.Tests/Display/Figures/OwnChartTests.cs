using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace ConcurrencyLab.Tests;

/// <summary>Charts that a learner draws with Plotly.NET.</summary>
public sealed class OwnChartTests
{
    [Fact]
    public void A_chart_is_small_and_needs_no_network()
    {
        var html = OwnChart.ToFigure(Line([1, 2, 3], [0.5, 1.5, 1.0 / 3])).ToHtml();

        Assert.InRange(html.Length, 500, 10 * 1024);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"template\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"width\":600", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_numbers_are_a_table_headed_by_the_titles_of_its_axes()
    {
        var chart = Line([1, 2], [0.5, 1.0 / 3], "支払い");

        var text = OwnChart.ToFigure(Plotly.NET.CSharp.GenericChartExtensions.WithXAxisStyle<int, int, string>(chart, TitleText: "件数")).ToPlainText();

        Assert.Equal("支払い\n件数 | y\n1    | 0.5\n2    | 0.3333\n", text);
    }

    [Fact]
    public void Several_series_are_told_apart_in_the_table()
    {
        var both = Chart.Combine([Line([1], [2], "A"), Chart.Pie<int, string, string>([3], Labels: (string[])["B"])]);

        Assert.Equal(
            "A\n系列 | x | y | values | labels\nA    | 1 | 2 |        |\n2    |   |   | 3      | B\n",
            OwnChart.ToFigure(both).ToPlainText());
    }

    [Fact]
    public void Of_many_numbers_the_table_shows_the_first_and_says_so()
    {
        var numbers = OwnChart.ToFigure(Line([.. Enumerable.Range(1, 1_500)], new double[1_500])).Numbers;

        Assert.Equal(101, numbers.Rows.Count);
        Assert.Equal(["ほか 1,400 行", "…"], numbers.Rows[^1]);
    }

    [Fact]
    public void A_chart_whose_numbers_fit_into_no_table_has_none()
    {
        var html = OwnChart.ToFigure(Chart.Heatmap<int, int, int, string>((int[][])[[1, 2], [3, 4]])).ToHtml();

        Assert.DoesNotContain("<table", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<details", html, StringComparison.Ordinal);
        Assert.Contains("[[1,2],[3,4]]", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_and_the_height_that_were_chosen_are_kept()
    {
        var chart = Plotly.NET.CSharp.GenericChartExtensions.WithSize(Line([1], [1]), Width: 900, Height: 250);
        var layout = new Layout();
        layout.SetProperty("title", new { text = "題名" });

        var figure = OwnChart.ToFigure(GenericChart.addLayout(layout, chart));

        Assert.Equal(("題名", 250), (figure.Caption, figure.Height));
        Assert.DoesNotContain("題名", figure.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_cannot_end_the_script_it_stands_in()
    {
        var html = OwnChart.ToFigure(Line([1], [1], "</script><b>")).ToHtml();

        Assert.Equal(1, html.Split("</script>").Length - 1);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    private static GenericChart Line(int[] x, double[] y, string? name = null) =>
        name is null ? Chart.Line<int, double, string>(x, y) : Chart.Line<int, double, string>(x, y, Name: name);
}
