namespace ConcurrencyLab;

/// <summary>A folder for the files of one experiment, with a name that no other one has.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string Prefix = "concurrencylab-";

    private static readonly Lazy<bool> LeftoversRemoved = new(() =>
    {
        RemoveLeftovers(System.IO.Path.GetTempPath());
        return true;
    });

    public TemporaryFolder()
    {
        _ = LeftoversRemoved.Value;
        Path = Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;
    }

    public string Path { get; }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A scanner or a process that is just ending still has a file of it; a later one takes it away.
        }
    }

    /// <summary>Takes away what killed processes left: the name tells the process. A folder of the last hour stays, in case its process is one that cannot be seen from here.</summary>
    internal static void RemoveLeftovers(string root)
    {
        foreach (var folder in new DirectoryInfo(root).EnumerateDirectories($"{Prefix}*"))
        {
            try
            {
                if (folder.LastWriteTimeUtc < DateTime.UtcNow.AddHours(-1) && int.TryParse(folder.Name.Split('-')[1], out var owner) && !IsRunning(owner))
                    folder.Delete(recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Somebody else's, or still in use: no reason not to begin.
            }
        }
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
