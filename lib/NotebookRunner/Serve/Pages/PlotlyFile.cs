using System.Text;

namespace NotebookRunner;

/// <summary>The drawing program that a set-up cell has brought, for all pages.</summary>
internal sealed class PlotlyFile
{
    public const string Address = "/assets/" + SharedPlotly.FileName;

    private volatile byte[]? _script;

    public byte[]? Script => _script;

    public bool Keep(byte[] script)
    {
        // Beside the editor's loader the program would give itself to that loader, and not to the page.
        _script ??= [.. Encoding.UTF8.GetBytes("(function (define, module, exports) {\n"), .. script, .. Encoding.UTF8.GetBytes("\n}).call(window);\n")];
        return true;
    }
}
