namespace NotebookRunner;

/// <summary>Runs notebooks one after another: side by side they would disturb each other's measurements.</summary>
internal sealed class CourseRun(TimeSpan cellTimeout, IRunProgress progress, KernelKind kernel = KernelKind.Own)
{
    private readonly List<string> _problems = [];

    /// <summary>One line for each file that could not be run.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public async IAsyncEnumerable<NotebookRun> RunAsync(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            if (await RunAsync(Path.GetFullPath(path)) is { } run)
                yield return run;
        }
    }

    private async Task<NotebookRun?> RunAsync(string path)
    {
        if (!File.Exists(path))
        {
            _problems.Add($"{path}: ファイルがありません。");
            return null;
        }

        try
        {
            // Started before the notebook is read: the child's compiler warms up meanwhile.
            await using var child = CellChild.Start(Path.GetDirectoryName(path)!, kernel);
            return await new NotebookExecution(NotebookReader.Read(path), child, cellTimeout, progress).RunAsync();
        }
        catch (UnreadableNotebookException e)
        {
            _problems.Add(e.Message);
            return null;
        }
        catch (CannotStartException e)
        {
            _problems.Add($"{path}: {e.Message}");
            return null;
        }
    }
}
