namespace Course.Tests;

public sealed class RunTests(CourseRun course)
{
    public static TheoryData<string> Notebooks => [.. CourseRun.Notebooks];

    [Fact]
    public void The_whole_course_runs_to_its_end()
    {
        Assert.True(course.ExitCode == 0, course.Log);
        Assert.True(File.Exists(Path.Combine(course.Output, "index.html")));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_cell_of_a_notebook_succeeds_and_the_chapter_has_a_page(string notebook)
    {
        Assert.Empty(course.Open(notebook).Failed);
        Assert.True(File.Exists(Path.Combine(course.Output, notebook + ".html")));
    }

    /// <summary>Nor what the kernel and the library do in the background while the first cells run is taken for a loop of the learner's.</summary>
    [Theory]
    [MemberData(nameof(Notebooks))]
    public void No_cell_is_told_that_earlier_code_is_still_at_work(string notebook) =>
        Assert.DoesNotContain("まだ CPU を使い続けています", File.ReadAllText(Path.Combine(course.Output, notebook + ".html")), StringComparison.Ordinal);

    [Fact]
    public void Nothing_that_is_written_says_whose_machine_it_was()
    {
        string[] traces = [RunnerProcess.Root, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + Path.DirectorySeparatorChar];
        var written = Directory.GetFiles(course.Output, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".html" or ".ipynb").ToList();

        Assert.NotEmpty(written);
        Assert.All(written.Select(File.ReadAllText), text => Assert.All(traces, trace => Assert.DoesNotContain(trace, text, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_drawing_program_is_in_one_file_for_all_pages()
    {
        Assert.True(File.Exists(Path.Combine(course.Output, "plotly.min.js")));
        Assert.All(CourseRun.Notebooks, notebook => Assert.Contains("plotly.min.js", File.ReadAllText(course.PageOf(notebook)), StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(course.Output, "*.html").Select(File.ReadAllText), page => Assert.DoesNotContain("ConcurrencyLabPlotlyGzip=\"H4", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_left_of_the_run()
    {
        Assert.Empty(course.LeftProcesses);
        Assert.Empty(course.LeftFiles);
    }
}
