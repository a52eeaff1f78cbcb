using Microsoft.Playwright;

namespace Course.Tests;

[Collection<Served>]
public sealed class ServedPageTests(LearnersCourse course)
{
    public static TheoryData<string> Pages => [.. ServedPage.Others, .. ServedPage.Chapters];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task On_a_phone_a_page_fits_asks_nothing_of_another_machine_and_logs_no_error(string path)
    {
        await using var opened = await course.OpenAsync(path, Phone.Options);
        if (ServedPage.Chapters.Contains(path))
        {
            await opened.Cells.First.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(ServedPage.Editor(opened.Cells.First)).ToBeAttachedAsync();
            await Assertions.Expect(opened.Toolbar).ToContainTextAsync("カーネル: ");
        }

        Assert.Equal(0, await opened.Page.EvaluateAsync<int>("() => [...document.images].filter(image => !image.naturalWidth || !image.alt).length"));
        Assert.Empty(opened.Problems);

        await opened.Page.EvaluateAsync("() => document.querySelectorAll('details:not(.more)').forEach(details => details.open = true)");

        await Phone.NothingIsWiderAsync(opened.Page);
    }
}
