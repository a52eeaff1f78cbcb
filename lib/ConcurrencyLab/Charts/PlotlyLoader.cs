using System.IO.Compression;
using System.Reflection;
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
            gzip.Write(Encoding.UTF8.GetBytes(PlotlyBundle.Reduce(Read(plotly, name))));
        return $"""
            <script data-plotly-js="{PlotlyJs().Match(name).Groups[1].Value}">window.ConcurrencyLabLeftOut="{string.Join(' ', PlotlyBundle.LeftOut)}".split(" ");window.ConcurrencyLabPlotly||(window.ConcurrencyLabPlotlyGzip="{Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length)}")</script><script>{Read(typeof(PlotlyLoader).Assembly, "ConcurrencyLab.figures.js")}</script>
            """;
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var source = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(source, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"plotly-([\d.]+)\.min\.js$")]
    private static partial Regex PlotlyJs();
}
