using Plotly.NET;

namespace ConcurrencyLab.Tests;

public sealed class PlotlyBundleTests
{
    private static readonly Lazy<string> s_whole = new(Whole);

    [Fact]
    public void Half_of_plotly_is_left()
    {
        var reduced = PlotlyBundle.Reduce(s_whole.Value);

        Assert.InRange((double)reduced.Length / s_whole.Value.Length, 0.4, 0.5);
        Assert.StartsWith(s_whole.Value[..2_000], reduced, StringComparison.Ordinal);
        Assert.EndsWith(s_whole.Value[^200..], reduced, StringComparison.Ordinal);
    }

    /// <summary>The numbers of modules belong to one version: a newer Plotly.NET needs others.</summary>
    [Fact]
    public void Every_kind_that_is_left_out_is_registered_in_the_whole_and_not_in_what_is_left()
    {
        var reduced = PlotlyBundle.Reduce(s_whole.Value);

        Assert.Equal(Kinds(s_whole.Value).Count - PlotlyBundle.LeftOut.Count, Kinds(reduced).Count);
        foreach (var kind in (string[])["scatter", "bar", "heatmap", "pie", "histogram", "box", "violin", "contour", "sankey", "scatterpolar", "table", "candlestick"])
            Assert.Contains($"name:\"{kind}\"", reduced, StringComparison.Ordinal);
        Assert.DoesNotContain("name:\"scatter3d\"", reduced, StringComparison.Ordinal);
        Assert.DoesNotContain("name:\"scattermapbox\"", reduced, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{a}b", 3)]
    [InlineData("{'}'}b", 5)]
    [InlineData("{\"\\\"}\"}b", 7)]
    [InlineData("{`}${f(`}`)}`}b", 14)]
    [InlineData("{/*}*/}b", 7)]
    [InlineData("{x=/[/}]/}b", 10)]
    [InlineData("{return/}/}b", 11)]
    [InlineData("{a/b}/2}", 5)]
    [InlineData("{(a)/b}/2}", 7)]
    [InlineData("{i++/2}/2}", 7)]
    public void A_block_ends_where_JavaScript_ends_it(string text, int end) =>
        Assert.Equal(end, new JavaScriptText(text).EndOfBlock(0));

    private static List<string> Kinds(string bundle)
    {
        var begin = bundle.IndexOf(".register([r(", StringComparison.Ordinal);
        return [.. bundle[begin..bundle.IndexOf("])", begin, StringComparison.Ordinal)].Split("r(").Skip(1)];
    }

    private static string Whole()
    {
        var plotly = typeof(GenericChart).Assembly;
        using var reader = new StreamReader(plotly.GetManifestResourceStream(plotly.GetManifestResourceNames().Single(name => name.EndsWith(".min.js", StringComparison.Ordinal)))!);
        return reader.ReadToEnd();
    }
}
