using System.Text.RegularExpressions;

namespace ConcurrencyLab;

/// <summary>
/// plotly.js without the kinds of traces that draw with WebGL or on maps: more than half of it, which would stand in every saved
/// notebook. Maps need a network in any case. plotly.js has such partial bundles itself, but Plotly.NET brings only the whole.
/// </summary>
internal static partial class PlotlyBundle
{
    /// <summary>The kinds that are left out, and the module of the bundle, as of plotly.js 2.28.0, that each of them begins with.</summary>
    private static readonly Dictionary<string, string> s_modules = new()
    {
        ["scattergl"] = "21641", ["scatterpolargl"] = "99488", ["heatmapgl"] = "29626", ["pointcloud"] = "5861", ["splom"] = "17280", ["parcoords"] = "10021",
        ["scatter3d"] = "83043", ["surface"] = "93005", ["mesh3d"] = "50581", ["isosurface"] = "96881", ["volume"] = "4534", ["cone"] = "40549", ["streamtube"] = "77900",
        ["scattergeo"] = "47582", ["choropleth"] = "35080", ["scattermapbox"] = "96268", ["choroplethmapbox"] = "61396", ["densitymapbox"] = "35831",
    };

    public static IReadOnlyCollection<string> LeftOut => s_modules.Keys;

    /// <summary>What is left of a bundle: its entry module without what registers those kinds, and all that it still needs.</summary>
    public static string Reduce(string script)
    {
        var text = new JavaScriptText(script);
        var begin = script.IndexOf("var t={", StringComparison.Ordinal) + "var t={".Length;
        var modules = new Dictionary<string, string>();
        var end = begin;
        for (var header = Header().Match(script, begin); header.Success; header = Header().Match(script, end))
        {
            end = text.EndOfBlock(header.Index + header.Length - 1);
            modules[header.Groups["number"].Value] = script[(header.Index + header.Groups["comma"].Length)..end];
        }

        var entry = Entry().Match(script).Groups[1].Value;
        foreach (var module in s_modules.Values)
            modules[entry] = modules[entry].Replace($"r({module}),", "", StringComparison.Ordinal);
        var needed = Needed(entry, modules);
        return script[..begin] + string.Join(',', modules.Where(module => needed.Contains(module.Key)).Select(module => module.Value)) + script[end..];
    }

    private static HashSet<string> Needed(string entry, Dictionary<string, string> modules)
    {
        HashSet<string> needed = [entry];
        for (var open = new Queue<string>(needed); open.TryDequeue(out var next);)
        {
            foreach (var wanted in Wanted(modules[next]).Where(wanted => modules.ContainsKey(wanted) && needed.Add(wanted)))
                open.Enqueue(wanted);
        }

        return needed;
    }

    // A module calls the third of its parameters with the number of another.
    private static IEnumerable<string> Wanted(string module)
    {
        var parameters = Header().Match(module).Groups["parameters"].Value.Split(',');
        return parameters.Length < 3 ? [] : Regex.Matches(module, $@"(?<![\w$.]){Regex.Escape(parameters[2])}\((\d\w*)\)").Select(call => call.Groups[1].Value);
    }

    [GeneratedRegex(@"\G(?<comma>,?)(?<number>\d\w*):function\((?<parameters>[^)]*)\)\{")]
    private static partial Regex Header();

    [GeneratedRegex(@"r\((\d\w*)\)\}\(\)\}\)\);?\s*$")]
    private static partial Regex Entry();
}
