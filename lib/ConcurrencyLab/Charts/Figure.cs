using Microsoft.FSharp.Collections;
using Plotly.NET;

namespace ConcurrencyLab;

/// <summary>測った値のグラフ。描けない環境のために、同じ数値の表も持ちます。</summary>
public sealed class Figure : Displayable
{
    private readonly Trace[] _traces;
    private readonly Layout _layout;

    internal Figure(string caption, int height, DataTable numbers, Trace[] traces, Layout layout)
    {
        Caption = caption;
        Height = height;
        Numbers = numbers;
        _traces = traces;
        _layout = layout;
    }

    /// <summary>グラフの題。</summary>
    public string Caption { get; }

    internal int Height { get; }

    internal DataTable Numbers { get; }

    // Without Plotly.NET's defaults: its template is 8 KB, and a fixed size suits no host.
    internal string ToJson() => GenericChart.toFigureJson(GenericChart.setLayout(
        _layout, GenericChart.ofTraceObjects(false, ListModule.OfSeq(_traces))));

    internal override string ToHtml() => FigureHtml.Write(this);

    internal override string ToPlainText() => $"{Caption}\n{Numbers.ToPlainText()}";
}
