namespace ConcurrencyLab;

/// <summary>Verdicts as a map: a colour and a word for each.</summary>
internal static class ToolHeatMap
{
    private static readonly (ToolVerdict Verdict, string Color)[] Colors =
    [
        (ToolVerdict.Wrong, Palette.Wrong), (ToolVerdict.Unusable, Palette.Series[1]), (ToolVerdict.NotMeasured, Palette.Waiting), (ToolVerdict.Right, Palette.Right),
    ];

    public static Figure Draw(ToolMatrix matrix)
    {
        var tools = matrix.Results.Select(result => result.Tool).Distinct().ToList();
        var places = matrix.Results.Select(result => result.Place).Distinct().ToList();
        var trace = Plot.Trace(
            "heatmap",
            ("z", Rows(result => (object)Array.FindIndex(Colors, color => color.Verdict == result.Verdict))),
            ("text", Rows(result => result.Verdict.Word())),
            ("customdata", Rows(result => result.Detail)),
            ("x", places.Select(place => place.Name()).ToArray()),
            ("y", tools.Select(tool => tool.Name()).ToArray()),
            ("zmin", -0.5),
            ("zmax", Colors.Length - 0.5),
            ("xgap", 2),
            ("ygap", 2),
            ("colorscale", Steps()),
            ("showscale", false),
            ("texttemplate", "%{text}"),
            ("hovertemplate", "%{y}、%{x}: %{text}（%{customdata}）<extra></extra>"));
        return new Figure(
            "数える道具と場所の組み合わせ（実測）",
            height: 90 + 36 * tools.Count,
            new DataTable(
                ["道具", .. places.Select(place => place.Name())],
                [.. tools.Select(tool => (string[])[tool.Name(), .. places.Select(place => Text(matrix.Of(tool, place)))])]),
            [trace],
            Plot.Layout(
                ("xaxis", new { type = "category", side = "top" }),
                ("yaxis", new { type = "category", autorange = "reversed" })));

        T[][] Rows<T>(Func<ToolResult, T> value) => [.. tools.Select(tool => places.Select(place => value(matrix.Of(tool, place))).ToArray())];
    }

    // Each colour from the beginning of its step to the end, so that nothing is blended.
    private static object[][] Steps() =>
        [.. Colors.SelectMany((color, index) => (object[][])[[(double)index / Colors.Length, color.Color], [(index + 1.0) / Colors.Length, color.Color]])];

    private static string Text(ToolResult result) => $"{result.Verdict.Word()}（{result.Detail}）";
}
