using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Plotly.NET;

namespace ConcurrencyLab;

/// <summary>The scripts that let a page draw figures without any network: plotly.js from Plotly.NET's own copy, and figures.js.</summary>
internal static partial class PlotlyLoader
{
    /// <summary>Asked for by the build.</summary>
    public const string PackRole = "pack-plotly";

    private static readonly Lazy<string> Cached = new(Write);
    private static readonly Assembly s_plotly = typeof(GenericChart).Assembly;
    private static readonly string s_resource = s_plotly.GetManifestResourceNames().Single(name => PlotlyJs().IsMatch(name));

    public static string Html => Cached.Value;

    /// <summary>The build makes it once, beside the library: it takes seconds. In one step, since a build can be killed.</summary>
    public static void Pack(string path)
    {
        File.WriteAllBytes(path + ".new", Pack());
        File.Move(path + ".new", path, overwrite: true);
    }

    private static byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(Encoding.UTF8.GetBytes(PlotlyBundle.Reduce(EmbeddedText.Read(s_plotly, s_resource))));
        return packed.ToArray();
    }

    // As text in a script, because some hosts drop scripts of an unknown type; as gzip, because it stands in every notebook.
    private static string Write()
    {
        var made = Path.Combine(Path.GetDirectoryName(typeof(PlotlyLoader).Assembly.Location)!, "plotly.js.gz");
        var packed = File.Exists(made) ? File.ReadAllBytes(made) : Pack();
        return $"""
            <script data-plotly-js="{PlotlyJs().Match(s_resource).Groups[1].Value}">window.ConcurrencyLabPlotly||(window.ConcurrencyLabPlotlyGzip="{Convert.ToBase64String(packed)}")</script><script>window.ConcurrencyLabLeftOut="{string.Join(' ', PlotlyBundle.LeftOut)}".split(" ");{EmbeddedText.Read("figures.js")}</script>
            """;
    }

    [GeneratedRegex(@"plotly-([\d.]+)\.min\.js$")]
    private static partial Regex PlotlyJs();
}
