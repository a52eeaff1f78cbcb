namespace NotebookRunner;

/// <summary>A place for the progress that a run's exercises note: the learner's own file must stay as it is.</summary>
internal sealed class TemporaryProgress : IDisposable
{
    /// <summary>The environment variable that the library reads before it falls back on the learner's file.</summary>
    public const string Variable = "CONCURRENCYLAB_PROGRESS";

    private const string Prefix = "concurrencylab-progress-";

    // Locked as long as its owner lives, in whichever container that is: a process id says less.
    private const string Owner = "owner";
    private const int Attempts = 20;

    private readonly string _folder;
    private readonly FileStream _owner;

    public TemporaryProgress()
    {
        try
        {
            (_folder, _owner) = Create();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                $"一時ファイルのフォルダー {System.IO.Path.GetTempPath()} に書けません（{e.Message}）。" +
                $"環境変数 {(OperatingSystem.IsWindows() ? "TEMP" : "TMPDIR")} に、書けるフォルダーを指定して、もう一度実行してください。");
        }
    }

    public string Path => System.IO.Path.Combine(_folder, "progress.json");

    /// <summary>Removes what killed runs have left, and sees whether there is a place at all.</summary>
    public static void Prepare()
    {
        using var trial = new TemporaryProgress();
        foreach (var folder in new DirectoryInfo(System.IO.Path.GetTempPath()).GetDirectories(Prefix + "*"))
            RemoveIfLeft(folder);
    }

    public void Dispose() => Remove(_folder, _owner);

    private static (string Folder, FileStream Owner) Create()
    {
        for (var attempt = 1; ; attempt++)
        {
            var folder = Directory.CreateTempSubdirectory(Prefix).FullName;
            try
            {
                return (folder, Own(folder, FileMode.CreateNew));
            }
            // Another run that cleans up has come between: it takes a folder without an owner for a left one.
            catch (IOException) when (attempt < Attempts)
            {
            }
        }
    }

    private static FileStream Own(string folder, FileMode mode) =>
        new(System.IO.Path.Combine(folder, Owner), mode, FileAccess.ReadWrite, FileShare.None);

    private static void RemoveIfLeft(DirectoryInfo folder)
    {
        try
        {
            if (folder.LinkTarget is null)
                Remove(folder.FullName, Own(folder.FullName, FileMode.OpenOrCreate));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its owner lives, or it is another user's.
        }
    }

    private static void Remove(string folder, FileStream owner)
    {
        try
        {
            // Windows deletes no open file; elsewhere the lock holds until there is nothing left to take.
            if (OperatingSystem.IsWindows())
                owner.Dispose();
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A scanner or a process that is just ending still has the file; the run has its result all the same.
        }
        finally
        {
            owner.Dispose();
        }
    }
}
