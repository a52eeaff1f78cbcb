using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Plotly.NET;

namespace ConcurrencyLab;

/// <summary>The scripts that let a page draw figures without any network: plotly.js from Plotly.NET's own copy, and figures.js.</summary>
internal static partial class PlotlyLoader
{
    private static readonly Lazy<string> Cached = new(Write);

    public static string Html => Cached.Value;

    // As text in a script, because some hosts drop scripts of an unknown type; as gzip, because it stands in every notebook.
    private static string Write()
    {
        var plotly = typeof(GenericChart).Assembly;
        var name = plotly.GetManifestResourceNames().Single(name => PlotlyJs().IsMatch(name));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var source = plotly.GetManifestResourceStream(name)!)
            source.CopyTo(gzip);
        return $"""
            <script data-plotly-js="{PlotlyJs().Match(name).Groups[1].Value}">window.ConcurrencyLabPlotly||(window.ConcurrencyLabPlotlyGzip="{Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length)}")</script><script>{FiguresJs()}</script>
            """;
    }

    private static string FiguresJs()
    {
        using var source = typeof(PlotlyLoader).Assembly.GetManifestResourceStream("ConcurrencyLab.figures.js")!;
        using var reader = new StreamReader(source, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"plotly-([\d.]+)\.min\.js$")]
    private static partial Regex PlotlyJs();
}
