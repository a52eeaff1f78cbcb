namespace Course.Tests;

public sealed class TableTests(CourseRun course, Chromium chromium)
{
    // What the kernel puts into a page with its first plain value, and what a notebook's own page may say of tables.
    private const string StylesOfOthers = "table td, table th { text-align: right; vertical-align: middle; } table tr { vertical-align: bottom; }";

    private const string Alignments = """
        () => [...new Set([...document.querySelectorAll('.concurrencylab-table :is(th, td)')].map(cell => {
            const style = getComputedStyle(cell);
            return style.textAlign + ' ' + style.verticalAlign;
        }))]
        """;

    [Fact]
    public async Task Tables_keep_their_alignment_whatever_else_the_page_says()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("02-race-condition"));

        await opened.Page.AddStyleTagAsync(new() { Content = StylesOfOthers });

        Assert.Equal(["left top"], await opened.Page.EvaluateAsync<string[]>(Alignments));
    }

    [Fact]
    public async Task Every_table_of_the_library_is_one_of_these()
    {
        await using var opened = await chromium.OpenAsync(course.PageOf("02-race-condition"));

        Assert.Equal(0, await opened.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('.output table')].filter(table => !table.classList.contains('concurrencylab-table')).length"));
        Assert.NotEqual(0, await opened.Page.EvaluateAsync<int>("() => document.querySelectorAll('.output table.concurrencylab-table').length"));
    }
}
