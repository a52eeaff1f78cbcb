namespace Repository.Tests;

/// <summary>A home folder in which the SDK builds a program for the first run of it, and for no other one.</summary>
public sealed class OtherHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("repository-tests-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
