namespace NotebookRunner.Tests;

/// <summary>A notebook run as in a course, in a child process.</summary>
internal static class NotebookInChild
{
    public static async Task<NotebookRun> RunAsync(string path, double cellTimeout = CellTimeouts.Backstop, KernelKind kernel = KernelKind.Own)
    {
        var course = new CourseRun(TimeSpan.FromSeconds(cellTimeout), new SilentProgress(), kernel);
        var runs = new List<NotebookRun>();
        await foreach (var run in course.RunAsync([path]))
            runs.Add(run);
        return Assert.Single(runs);
    }

    private sealed class SilentProgress : IRunProgress
    {
        public void NotebookStarted(Notebook notebook)
        {
        }

        public void CellStarted(Notebook notebook, NotebookCell cell)
        {
        }

        public void CellFinished(Notebook notebook, CellRun cell)
        {
        }
    }
}
