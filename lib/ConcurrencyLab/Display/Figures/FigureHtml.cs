namespace ConcurrencyLab;

internal static class FigureHtml
{
    private static int _last;

    // The table is open until the chart is drawn, so it shows wherever scripts are stripped.
    // The box of the chart is hidden until then, where it would be an empty space.
    // The id holds the process, because one page can keep outputs of two kernels.
    public static string Write(Figure figure)
    {
        var id = $"cl-{Environment.ProcessId:x}-{Interlocked.Increment(ref _last)}";
        var caption = Html.Encode(figure.Caption);
        return $$"""
            <figure class="concurrencylab-figure" style="margin:0"><figcaption>{{caption}}</figcaption><div id="{{id}}" role="img" aria-label="{{caption}}" style="height:{{figure.Height}}px" hidden></div>{{Numbers(figure.Numbers)}}<script>(function(){var f={{Json(figure)}};function d(){ConcurrencyLab.draw("{{id}}",f)}window.ConcurrencyLab?d():addEventListener("concurrencylab-plotly",d,{once:true})})()</script></figure>
            """;
    }

    // A chart that a learner drew may have none that fit into a table.
    private static string Numbers(DataTable numbers) =>
        numbers.Rows.Count > 0 ? $"<details open><summary>グラフの数値</summary>{numbers.ToHtml()}</details>" : "";

    // "<" would let a label end the script it stands in.
    private static string Json(Figure figure) => figure.ToJson().Replace("<", "\\u003c", StringComparison.Ordinal);
}
