namespace NotebookRunner;

/// <summary>A place for the progress that a run's exercises note: the learner's own file must stay as it is.</summary>
internal sealed class TemporaryProgress : IDisposable
{
    /// <summary>The environment variable that the library reads before it falls back on the learner's file.</summary>
    public const string Variable = "CONCURRENCYLAB_PROGRESS";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("concurrencylab-progress-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "progress.json");

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A scanner or a process that is just ending still has the file; the run has its result all the same.
        }
    }
}
