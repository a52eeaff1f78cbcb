using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Benchmarks;

/// <summary>How long a learner waits in the browser.</summary>
internal static partial class Serving
{
    private const int Trivial = 8;
    private const int Repetitions = 5;
    private const string Chromium = "/usr/bin/chromium";

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        if (!File.Exists(Chromium))
            return [new("serve", $"{Chromium} が見つかりません", "–")];
        // Beside the real ones, as that of the runner.
        var chapter = $"benchmark-{Environment.ProcessId}";
        var notebook = Path.Combine(RunnerProcess.Root, "notebooks", chapter + ".ipynb");
        string[] trivial = [.. Enumerable.Range(1, Trivial).Select(number => $"{number} + {number}")];
        await File.WriteAllTextAsync(notebook, BenchmarkNotebook.Of(["#load \"../lib/setup.csx\"\nSetUp();", .. trivial, "for (int i = 0; i < 10_000; i++) Console.WriteLine(i);"]));
        using var server = RunnerProcess.Start("serve", "--no-browser", "--port", "8790");
        try
        {
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
            var page = await browser.NewPageAsync();
            var link = await LinkAsync(server);
            await page.GotoAsync(link);
            return await MeasureAsync(page, new Uri(new Uri(link), "/chapters/" + chapter).AbsoluteUri);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            File.Delete(notebook);
            var draft = Path.Combine(RunnerProcess.Root, "my-notebooks", chapter + ".ipynb");
            if (File.Exists(draft))
                File.Delete(draft);
        }
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(IPage page, string chapter)
    {
        await page.AddInitScriptAsync(scriptPath: Path.Combine(AppContext.BaseDirectory, "ServedPage.js"));
        await OpenAsync(page, chapter);
        var first = await page.EvaluateAsync<double>("benchmark.run(1)");
        var later = new List<double>();
        for (var cell = 2; cell < 2 + Trivial; cell++)
            later.Add(await page.EvaluateAsync<double>($"benchmark.run({cell})"));
        var (completion, hover) = (await AskAsync(page, "'complete', 'Console.', 8"), await AskAsync(page, "'hover', 'Console.WriteLine()', 10"));
        var frame = await page.EvaluateAsync<double>($"benchmark.longestFrame({2 + Trivial})");
        var usable = new List<double>();
        for (var i = 0; i < Repetitions; i++)
            usable.Add(await OpenAsync(page, chapter));
        return
        [
            new("serve: a page is usable", $"median {usable.Median():F0} ms, slowest {usable.Max():F0} ms", "≤ 1,000 ms"),
            new("serve: click → result of the first cell", $"{first / 1000:F2} s", "≤ 1.5 × the runner's"),
            new("serve: click → result of a later trivial cell", $"median {later.Median():F0} ms, slowest {later.Max():F0} ms", "≤ 60 ms"),
            new("serve: completion, warm", $"median {completion:F0} ms", "≤ 100 ms"),
            new("serve: hover, warm", $"median {hover:F0} ms", "≤ 100 ms"),
            new("serve: 10,000 lines, longest frame", $"{frame:F0} ms", "≤ 200 ms"),
        ];
    }

    // Until the first cell can be run.
    private static async Task<double> OpenAsync(IPage page, string chapter)
    {
        var start = Stopwatch.GetTimestamp();
        await page.GotoAsync(chapter, new() { WaitUntil = WaitUntilState.Commit });
        await page.EvaluateAsync("benchmark.ready()");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<double> AskAsync(IPage page, string question)
    {
        var times = new List<double>();
        for (var i = 0; i <= Repetitions; i++)
            times.Add(await page.EvaluateAsync<double>($"benchmark.ask({question})"));
        return times.Skip(1).Median();
    }

    private static async Task<string> LinkAsync(Process server)
    {
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Link().Match(line) is { Success: true, Value: var link })
                return link;
        }

        throw new InvalidOperationException("The server ended before it printed a link.");
    }

    [GeneratedRegex(@"http://\S+\?token=\S+")]
    private static partial Regex Link();
}
