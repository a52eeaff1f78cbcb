using Microsoft.Playwright;

namespace Course.Tests;

public sealed class PageTests(CourseRun course, Chromium chromium)
{
    public static TheoryData<string> Pages => [.. CourseRun.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task On_a_phone_every_chart_and_picture_is_there_offline_and_nothing_is_amiss_or_wider(string page)
    {
        await using var opened = await chromium.OpenAsync(course.PageOf(page), Phone.Options);

        var figures = await opened.DrawnFiguresAsync();

        Assert.InRange(figures, page == "index" ? 0 : 1, int.MaxValue);
        Assert.Equal(0, await opened.Page.EvaluateAsync<int>("() => [...document.images].filter(i => !i.naturalWidth || !i.alt).length"));
        Assert.Empty(opened.Problems);

        await opened.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");

        await Phone.NothingIsWiderAsync(opened.Page);
    }

    [Fact]
    public async Task Numbers_are_readable_without_scripts()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("01-sleep-server"), new() { JavaScriptEnabled = false });

        await Assertions.Expect(opened.Page.Locator(".concurrencylab-figure table").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_index_leads_to_every_chapter()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("index"));

        foreach (var notebook in CourseRun.Notebooks)
            await Assertions.Expect(opened.Page.Locator($"a[href='{notebook}.html']").First).ToBeVisibleAsync();
        Assert.Empty(opened.Problems);
    }

    [Fact]
    public async Task Japanese_letters_are_not_all_the_same_box()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("00-introduction"));

        var differ = await opened.Page.EvaluateAsync<bool>(
            """
            () => {
              const draw = letter => {
                const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 });
                const pen = canvas.getContext('2d');
                pen.font = '32px ' + getComputedStyle(document.body).fontFamily;
                pen.fillText(letter, 2, 34);
                return canvas.toDataURL();
              };
              return draw('並') !== draw('競');
            }
            """);

        Assert.True(differ);
    }
}
