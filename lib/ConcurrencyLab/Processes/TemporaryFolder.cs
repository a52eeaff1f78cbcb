namespace ConcurrencyLab;

/// <summary>A folder for the files of one experiment, with a name that no other one has.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("concurrencylab-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
