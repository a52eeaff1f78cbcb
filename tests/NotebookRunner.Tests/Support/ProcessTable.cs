namespace NotebookRunner.Tests;

internal static class ProcessTable
{
    /// <summary>Ends when no such process runs any more; the test's own time limit is the backstop.</summary>
    public static async Task GoneAsync(int id)
    {
        while (IsRunning(id))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
    }

    // A killed process whose parent is gone too stays in the table until someone collects it, which in a container may be never.
    private static bool IsRunning(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..][0] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
