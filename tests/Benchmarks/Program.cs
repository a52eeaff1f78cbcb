using Benchmarks;
using Spectre.Console;

// dotnet run --project tests/Benchmarks [name …]: measures what the design sets numbers for; without names, everything.
(string Name, Func<Task<IReadOnlyList<Figure>>> Measure)[] all =
[
    ("bursts", Bursts.MeasureAsync),
    ("throughput", Throughput.MeasureAsync),
    ("explorer", Exploring.MeasureAsync),
    ("plain", ExploringPlainCode.MeasureAsync),
    ("runner", Runner.MeasureAsync),
    ("serve", Serving.MeasureAsync),
    ("course", WholeCourse.MeasureAsync),
];

var table = new Table().AddColumns("What", "Measured", "To reach");
foreach (var (name, measure) in all.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Name)))
{
    await Console.Error.WriteLineAsync($"measuring {name} …");
    foreach (var figure in await measure())
        table.AddRow(Markup.Escape(figure.What), Markup.Escape(figure.Measured), Markup.Escape(figure.ToReach));
}

AnsiConsole.Write(table);
