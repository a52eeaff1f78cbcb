using System.IO.Compression;
using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>Moves plotly.js out of the outputs, which carry it whole, into one file for all pages.</summary>
/// <param name="address">Where the pages find the file.</param>
/// <param name="keep">Keeps the script, and says whether it is there now.</param>
internal sealed partial class SharedPlotly(string address, Func<byte[], bool> keep)
{
    public const string FileName = "plotly.min.js";

    private readonly string _load = $"<script src=\"{address}\"></script><script>window.ConcurrencyLabPlotly = window.Plotly</script>";
    private bool _written;

    // The loader script that follows the block does nothing once Plotly is there.
    public string Share(string html) => Block().Replace(html, match => _written || Write(match.Groups["content"].Value) ? _load : match.Value);

    private bool Write(string content)
    {
        try
        {
            using var packed = new MemoryStream(Convert.FromBase64String(content));
            using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            using var script = new MemoryStream();
            gzip.CopyTo(script);
            return _written = keep(script.ToArray());
        }
        // Not packed by the library, but by a cell that looks like it.
        catch (Exception e) when (e is FormatException or InvalidDataException)
        {
            return false;
        }
    }

    [GeneratedRegex("<script data-plotly-js=\"[^\"]*\">[^<\"]*\"(?<content>[A-Za-z0-9+/=]*)\"[^<]*</script>")]
    private static partial Regex Block();
}
