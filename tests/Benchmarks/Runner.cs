using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>How long a reader waits for the first cell, which sets the course up, and for one that does nothing.</summary>
internal static partial class Runner
{
    private const int Repetitions = 5;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var first = new List<double>();
        var later = new List<double>();
        // Beside the real ones, because cells name the library by its place relative to them.
        var notebook = Path.Combine(RunnerProcess.Root, "notebooks", $"benchmark-{Environment.ProcessId}.ipynb");
        var output = Directory.CreateTempSubdirectory("benchmark-").FullName;
        try
        {
            await File.WriteAllTextAsync(notebook, BenchmarkNotebook.Of("#load \"../lib/setup.csx\"\nSetUp();", "1 + 1", "2 + 2", "3 + 3", "4 + 4"));
            for (var i = 0; i < Repetitions; i++)
            {
                var cells = (await RunnerProcess.RunAsync(notebook, "--output", output))
                    .Select(line => (line.At, Match: Cell().Match(line.Line)))
                    .Where(line => line.Match.Success)
                    .ToList();
                first.Add(cells[0].At.TotalSeconds);
                later.AddRange(cells.Skip(2).Select(cell => double.Parse(cell.Match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)));
            }
        }
        finally
        {
            File.Delete(notebook);
            Directory.Delete(output, recursive: true);
        }

        return
        [
            new("runner: start → end of the first cell", $"median {first.Median():F2} s, slowest {first.Max():F2} s", "≤ 0.9 s"),
            new("runner: a later trivial cell", $"median {later.Median() * 1000:F0} ms, slowest {later.Max() * 1000:F0} ms", "≤ 50 ms"),
        ];
    }

    [GeneratedRegex(@"^\s*\[\d+\]\s+([\d.]+) 秒")]
    private static partial Regex Cell();
}
