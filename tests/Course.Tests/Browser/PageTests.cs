using Microsoft.Playwright;

namespace Course.Tests;

public sealed class PageTests(CourseRun course, Chromium chromium)
{
    public static TheoryData<string> Notebooks => [.. CourseRun.Notebooks];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Every_chart_and_picture_of_a_chapter_is_there_offline_and_nothing_is_amiss(string notebook)
    {
        await using var opened = await chromium.OpenAsync(course.PageOf(notebook));

        var figures = await opened.DrawnFiguresAsync();

        Assert.InRange(figures, 1, int.MaxValue);
        Assert.Equal(0, await opened.Page.EvaluateAsync<int>("() => [...document.images].filter(i => !i.naturalWidth || !i.alt).length"));
        Assert.Empty(opened.Problems);
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
