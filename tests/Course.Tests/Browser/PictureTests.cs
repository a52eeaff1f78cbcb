using Microsoft.Playwright;

namespace Course.Tests;

/// <summary>The drawings bring their own background, so they look the same on a light page and on a dark one.</summary>
public sealed class PictureTests(Chromium chromium)
{
    // For each point along a text: the first filled shape below it. A pattern counts as each of the colours in it.
    private const string TextsThatCannotBeRead =
        """
        () => {
          const coloursOf = shape => {
            const style = getComputedStyle(shape);
            const pattern = style.fill.match(/url\("?#([^")]+)/);
            if (!pattern) return style.fill === 'none' ? [] : [style.fill];
            return [...document.getElementById(pattern[1]).children].map(part => getComputedStyle(part))
              .flatMap(part => [part.fill, part.stroke]).filter(colour => colour.startsWith('rgb('));
          };
          const problems = [];
          for (const text of document.querySelectorAll('text, tspan')) {
            if (![...text.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue;
            const box = text.getBoundingClientRect();
            for (const share of [0.02, 0.25, 0.5, 0.75, 0.98]) {
              const stack = document.elementsFromPoint(box.x + box.width * share, box.y + box.height / 2);
              const colours = stack.filter(element => element.matches('rect, path, circle, ellipse, polygon')).map(coloursOf).find(colours => colours.length) ?? [];
              const worst = Math.min(...colours.map(colour => contrast(getComputedStyle(text).fill, colour)));
              if (!(worst >= 4.5) || !colours.length) problems.push(`${text.textContent} (${worst})`);
            }
          }
          return problems;
        }
        """;

    public static TheoryData<string> Pictures =>
        [.. Directory.GetFiles(Path.Combine(RunnerProcess.Root, "images"), "*.svg").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Every_text_stands_on_a_background_of_its_own_that_it_can_be_read_on(string picture)
    {
        await using var opened = await chromium.OpenAsync(
            Path.Combine(RunnerProcess.Root, "images", picture), new() { ColorScheme = ColorScheme.Dark, ViewportSize = new ViewportSize { Width = 900, Height = 700 } });

        await opened.Page.EvaluateAsync(Contrast.Script);

        Assert.Empty(await opened.Page.EvaluateAsync<string[]>(TextsThatCannotBeRead));
    }
}
