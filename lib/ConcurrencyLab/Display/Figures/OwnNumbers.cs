using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConcurrencyLab;

/// <summary>The numbers of a learner's chart: a column for each list of values, a row for each point.</summary>
internal static class OwnNumbers
{
    private const int MostRows = 100;

    public static DataTable Of(JsonArray traces, JsonObject layout)
    {
        var series = traces.Select((trace, index) => new Series((string?)trace!["name"] ?? $"{index + 1}", trace.AsObject())).ToList();
        var columns = series.SelectMany(one => one.Columns).Distinct().ToList();
        List<IReadOnlyList<string>> rows = [.. series.SelectMany(one => one.Rows(columns)).Select(row => row[(series.Count > 1 ? 0 : 1)..])];
        string[] header = [.. series.Count > 1 ? (string[])["系列"] : [], .. columns.Select(column => Title(column, series, layout))];
        if (rows.Count > MostRows)
            rows = [.. rows.Take(MostRows), [$"ほか {rows.Count - MostRows:N0} 行", .. header.Skip(1).Select(_ => "…")]];
        return new DataTable(header, rows);
    }

    // The axis's own title, unless the series lie on axes with different ones.
    private static string Title(string column, List<Series> series, JsonObject layout) =>
        series.Select(one => PlotlyTitle.Of(layout[one.Axis(column)])).Distinct().ToList() is [{ } title] ? title : column;

    private sealed record Series(string Name, JsonObject Trace)
    {
        // Of lists inside lists, as a heat map has them, no row can be made.
        public IReadOnlyList<string> Columns { get; } =
        [
            .. Trace.Where(property => property.Value is JsonArray values && values.All(value => value is null or JsonValue)).Select(property => property.Key),
        ];

        public IEnumerable<string[]> Rows(IReadOnlyList<string> columns) => Enumerable
            .Range(0, Columns.Max(column => (int?)Trace[column]!.AsArray().Count) ?? 0)
            .Select(row => (string[])[Name, .. columns.Select(column => Cell(column, row))]);

        /// <summary>"xaxis2" for the column "x" of a series on the axis "x2".</summary>
        public string Axis(string column) => $"{column}axis{((string?)Trace[column + "axis"])?[1..]}";

        private string Cell(string column, int row) =>
            Columns.Contains(column) && Trace[column]!.AsArray() is var values && row < values.Count ? Text(values[row]) : "";
    }

    private static string Text(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "",
        JsonValueKind.Number when value.ToString().Contains('.', StringComparison.Ordinal) => Rounded((double)value),
        _ => value.ToString(),
    };

    private static string Rounded(double number) =>
        Math.Abs(number) >= 1 ? Math.Round(number, 4).ToString(CultureInfo.InvariantCulture) : number.ToString("G4", CultureInfo.InvariantCulture);
}
