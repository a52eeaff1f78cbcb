namespace ConcurrencyLab.Tests;

/// <summary>The build of a small stand-in for the program, in a folder that looks like the repository.</summary>
public sealed class ClusterBuildTests : IDisposable
{
    private const string Building = "ビルドしています";

    private readonly TemporaryFolder _root = new();
    private readonly string _folder;

    public ClusterBuildTests()
    {
        _folder = Directory.CreateDirectory(Path.Combine(_root.Path, "lib", "ConcurrencyCluster")).FullName;
        Write("ConcurrencyCluster.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputPath>bin/</OutputPath>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
              </PropertyGroup>
            </Project>
            """);
        Write("Store.cs", "public static class Store;");
    }

    private ClusterProject Project => ClusterProject.Of(Path.Combine(_root.Path, "tests", "X", "bin"));

    [Fact(Timeout = 600_000)]
    public async Task It_is_built_when_it_is_missing_or_stale_with_a_word_and_else_in_silence()
    {
        Assert.True(Project.IsStale);

        Assert.Contains(Building, await BuildAsync(), StringComparison.Ordinal);
        Assert.True(File.Exists(Project.Program));
        Assert.Equal("", await BuildAsync());

        File.SetLastWriteTimeUtc(Path.Combine(_folder, "Store.cs"), DateTime.UtcNow);
        Assert.Contains(Building, await BuildAsync(), StringComparison.Ordinal);
        Assert.False(Project.IsStale);
    }

    [Fact(Timeout = 600_000)]
    public async Task Whoever_comes_second_waits_for_the_first_and_says_so()
    {
        var lockFile = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "obj")).FullName, "build.lock");
        var first = new FileStream(lockFile, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var printed = CellConsole.BeginCell();
        var second = ClusterBuild.EnsureAsync(Project);
        Assert.Contains("ほかのノートブックが", printed.ToString(), StringComparison.Ordinal);
        Assert.False(second.IsCompleted);

        // What the first one has built.
        Directory.CreateDirectory(Path.GetDirectoryName(Project.Program)!);
        await File.WriteAllTextAsync(Project.Program, "", TestContext.Current.CancellationToken);
        await first.DisposeAsync();
        await second;

        Assert.DoesNotContain("実験用のサーバーを" + Building, printed.ToString(), StringComparison.Ordinal);
    }

    [Theory(Timeout = 600_000)]
    [InlineData("Store.cs", "public static class Store {", "CS1513")]
    [InlineData("Directory.Build.props", "<Project><ItemGroup><PackageReference Include=\"ConcurrencyCluster.No.Such.Package\" Version=\"1.0.0\" /></ItemGroup></Project>", "必要なのは初回だけです")]
    public async Task A_build_that_fails_says_what_to_do(string file, string text, string expected)
    {
        Write("nuget.config", "<configuration><packageSources><clear /><add key=\"none\" value=\"none\" /></packageSources></configuration>");
        Directory.CreateDirectory(Path.Combine(_folder, "none"));
        Write(file, text);

        var error = await Assert.ThrowsAsync<ClusterException>(BuildAsync);

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_the_project_is_named_with_what_to_do()
    {
        var error = Assert.Throws<ClusterException>(() => ClusterProject.Of(Path.GetTempPath()));

        Assert.Contains("lib/ConcurrencyCluster が見つかりません", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_build_writes_and_a_newer_version_of_a_package_are_told_apart()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Project.Program)!);
        File.WriteAllText(Project.Program, "");
        File.SetLastWriteTimeUtc(Project.Program, DateTime.UtcNow.AddMinutes(1));
        Directory.CreateDirectory(Path.Combine(_folder, "obj"));
        Touch(Path.Combine(_folder, "obj", "project.assets.json"));
        Assert.False(Project.IsStale);

        Touch(Path.Combine(_root.Path, "Directory.Packages.props"));

        Assert.True(Project.IsStale);

        static void Touch(string path)
        {
            File.WriteAllText(path, "");
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(2));
        }
    }

    public void Dispose() => _root.Dispose();

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    private async Task<string> BuildAsync()
    {
        var printed = CellConsole.BeginCell();
        await ClusterBuild.EnsureAsync(Project);
        return printed.ToString();
    }
}
