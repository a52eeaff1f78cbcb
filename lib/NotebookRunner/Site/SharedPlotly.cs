using System.IO.Compression;
using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>Moves plotly.js out of the outputs, which carry it whole, into one file for all pages.</summary>
internal sealed partial class SharedPlotly(string folder)
{
    private const string FileName = "plotly.min.js";
    private const string Load = $"<script src=\"{FileName}\"></script><script>window.ConcurrencyLabPlotly = window.Plotly</script>";

    private bool _written;

    // The loader script that follows the block does nothing once Plotly is there.
    public string Share(string html) => Block().Replace(html, match =>
    {
        Write(match.Groups["content"].Value);
        return Load;
    });

    private void Write(string content)
    {
        if (_written)
            return;
        using var packed = new MemoryStream(Convert.FromBase64String(content));
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        using var script = new MemoryStream();
        gzip.CopyTo(script);
        AtomicFile.Write(Path.Combine(folder, FileName), script.ToArray());
        _written = true;
    }

    [GeneratedRegex("<script data-plotly-js=\"[^\"]*\">[^<\"]*\"(?<content>[A-Za-z0-9+/=]*)\"[^<]*</script>")]
    private static partial Regex Block();
}
