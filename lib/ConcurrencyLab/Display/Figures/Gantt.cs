namespace ConcurrencyLab;

/// <summary>A bar of a Gantt chart. Times are from the chart's origin.</summary>
internal sealed record GanttBar(string Lane, string Kind, TimeSpan Start, TimeSpan End, string Label = "")
{
    public TimeSpan Duration => End - Start;
}

/// <summary>One of several Gantt charts under one another.</summary>
internal sealed record GanttPanel(string Title, IReadOnlyList<string> Lanes, IReadOnlyList<GanttBar> Bars);
