using Microsoft.Playwright;

namespace Course.Tests;

public sealed class PrintTests(CourseRun course, Chromium chromium)
{
    // Of A4, within the margins of site.css, in the pixels of a style sheet: 180 mm.
    private const int PaperWidth = 681;

    public static TheoryData<string> Pages => [.. CourseRun.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task On_paper_nothing_is_cut_or_hidden_and_nothing_is_there_that_only_a_screen_can_use(string page)
    {
        await using var opened = await chromium.OpenAsync(course.PageOf(page), new() { ColorScheme = ColorScheme.Dark });
        await opened.DrawnFiguresAsync();

        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Empty(await opened.Page.EvaluateAsync<string[]>(
            $$"""
            () => {
              const problems = [];
              const check = (selector, isFine, what) => document.querySelectorAll(selector).forEach(element => {
                if (!isFine(element)) problems.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
              });
              check('nav, button, .skip', element => !element.checkVisibility(), 'shown');
              check('.text details > *', element => element.checkVisibility({ contentVisibilityAuto: true }) && element.getBoundingClientRect().height > 0, 'hidden');
              check('main summary', element => element.checkVisibility(), 'summary hidden');
              check('pre', element => element.scrollWidth <= element.clientWidth + 1, 'code cut');
              check('pre, .scroll, .output', element => getComputedStyle(element).overflowX === 'visible', 'would be cut');
              check('svg.main-svg, main img', element => element.getBoundingClientRect().width <= {{PaperWidth}}, 'wider than paper');
              if (getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)') problems.push('dark paper');
              return problems;
            }
            """));
        await opened.Page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.xtick text')].every(text => getComputedStyle(text).fill === getComputedStyle(document.body).color)");
    }
}
