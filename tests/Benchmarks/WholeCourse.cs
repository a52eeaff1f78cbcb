using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Benchmarks;

/// <summary>The whole course, the size of its charts and the time until its pages have drawn them.</summary>
internal static partial class WholeCourse
{
    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var output = Directory.CreateTempSubdirectory("benchmark-").FullName;
        try
        {
            var start = Stopwatch.GetTimestamp();
            var lines = await RunnerProcess.RunAsync("--output", output);
            var figures = new List<Figure> { new("whole course, built", $"{Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s", "≤ 90 s") };
            figures.AddRange(lines.Select(line => Chapter().Match(line.Line)).Where(match => match.Success)
                .Select(match => new Figure($"· {match.Groups[1].Value.Trim()}", $"{match.Groups[2].Value} s", "")));

            var pages = Directory.GetFiles(output, "0*.html").Order().ToList();
            var largest = pages.SelectMany(page => ChartHtml().Matches(File.ReadAllText(page))).Max(chart => chart.Length);
            figures.Add(new("largest chart", $"{largest / 1024.0:F1} KB", "≤ 10 KB"));
            figures.AddRange(await DrawAsync(pages));
            return figures;
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Figure>> DrawAsync(IReadOnlyList<string> pages)
    {
        const string Chromium = "/usr/bin/chromium";
        if (!File.Exists(Chromium))
            return [new("pages drawn", "no Chromium", "≤ 1.5 s")];
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        var figures = new List<Figure>();
        foreach (var file in pages)
        {
            var page = await browser.NewPageAsync();
            var start = Stopwatch.GetTimestamp();
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            await page.WaitForFunctionAsync(
                "() => [...document.querySelectorAll('.concurrencylab-figure')].every(figure => figure.querySelector('svg.main-svg'))");
            figures.Add(new($"{Path.GetFileName(file)} drawn", $"{Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s", "≤ 1.5 s"));
            await page.CloseAsync();
        }

        return figures;
    }

    [GeneratedRegex(@"^│ (\d\d .+?) +│ +\d+ │ +([\d.]+) │")]
    private static partial Regex Chapter();

    [GeneratedRegex("<figure class=\"concurrencylab-figure\".*?</figure>", RegexOptions.Singleline)]
    private static partial Regex ChartHtml();
}
