using Microsoft.FSharp.Collections;
using Plotly.NET;

namespace ConcurrencyLab;

/// <summary>測った値のグラフ。描けない環境のために、同じ数値の表も持ちます。</summary>
public sealed class Figure : Displayable
{
    private readonly Func<string> _json;

    internal Figure(string caption, int height, DataTable numbers, Trace[] traces, Layout layout)
        : this(caption, height, numbers, () => Json(traces, layout))
    {
    }

    internal Figure(string caption, int height, DataTable numbers, Func<string> json)
    {
        Caption = caption;
        Height = height;
        Numbers = numbers;
        _json = json;
    }

    /// <summary>グラフの題。</summary>
    public string Caption { get; }

    internal int Height { get; }

    internal DataTable Numbers { get; }

    internal string ToJson() => _json();

    internal override string ToHtml() => FigureHtml.Write(this);

    internal override string ToPlainText() => $"{Caption}\n{Numbers.ToPlainText()}";

    // Without Plotly.NET's defaults: its template is 8 KB, and a fixed size suits no host.
    private static string Json(Trace[] traces, Layout layout) =>
        GenericChart.toFigureJson(GenericChart.setLayout(layout, GenericChart.ofTraceObjects(false, ListModule.OfSeq(traces))));
}
