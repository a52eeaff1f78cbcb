using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Course.Tests;

/// <summary>Asks axe whether a page can be read by everyone, in both themes.</summary>
internal static class Axe
{
    // A chart is one image with a name and a table: its lines are no elements of the page (https://www.w3.org/TR/wai-aria-1.2/#img).
    private static readonly AxeRunContext s_withoutDrawings = new() { Exclude = [new AxeSelector(".main-svg")] };

    public static async Task FindsNothingSeriousInLightOrDarkAsync(IPage page)
    {
        await FindsNothingSeriousAsync(page, null);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await FindsNothingSeriousAsync(page, RunOnlyOptions.Rules("color-contrast"));
    }

    // Without the details of what is fine, which take longer than finding it out.
    private static async Task FindsNothingSeriousAsync(IPage page, RunOnlyOptions? rules)
    {
        var result = await page.RunAxe(s_withoutDrawings, new AxeRunOptions { RunOnly = rules, ResultTypes = [ResultType.Violations] });
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.Where(rule => rule.Impact is "serious" or "critical").SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} {node.Target}: {node.Html}")));
    }
}
