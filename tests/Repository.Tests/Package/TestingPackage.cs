using System.Diagnostics;
using System.IO.Compression;

namespace Repository.Tests;

/// <summary>The package for a learner's own tests, as <c>dotnet pack</c> makes it: once for all that look into it.</summary>
public sealed class TestingPackage : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("package-");
    private ZipArchive? _package;

    public ZipArchive Content => _package!;

    public async ValueTask InitializeAsync()
    {
        using var pack = Process.Start(new ProcessStartInfo(
            "dotnet", ["pack", Repo.PathOf("lib/ConcurrencyLab.Testing"), "--no-build", "-c", "Debug", "-o", _folder.FullName, "--nologo", "-v", "quiet"])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await pack.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await pack.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(pack.ExitCode == 0, output);
        _package = await ZipFile.OpenReadAsync(_folder.EnumerateFiles("*.nupkg").Single().FullName, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_package is not null)
            await _package.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
