using YamlDotNet.RepresentationModel;

namespace Repository.Tests;

public sealed class DependabotTests
{
    private static readonly IReadOnlyList<YamlMappingNode> s_updates = [.. Yaml.Read(".github/dependabot.yml").List("updates")];

    /// <summary>Each ecosystem looks for its files in the folder that it is given; the last one in .github/workflows.</summary>
    [Theory]
    [InlineData("nuget", "/", "Directory.Packages.props")]
    [InlineData("npm", "/tests/Repository.Tests", "package-lock.json")]
    [InlineData("pip", "/.devcontainer", "requirements.txt")]
    [InlineData("docker", "/", "Dockerfile")]
    [InlineData("github-actions", "/", ".github/workflows/ci.yml")]
    public void What_is_pinned_is_kept_up_to_date(string ecosystem, string folder, string file)
    {
        var update = Assert.Single(s_updates, u => u.Text("package-ecosystem") == ecosystem);

        Assert.Equal(folder, update.Text("directory"));
        Assert.Equal("weekly", update.Map("schedule").Text("interval"));
        Assert.True(File.Exists(Repo.PathOf(Path.Combine(folder[1..], file))), $"{file} is not in {folder}.");
    }

    [Theory]
    [InlineData("nuget", "Microsoft.dotnet-interactive", null)]
    [InlineData("nuget", "Microsoft.DotNet.Interactive.*", null)]
    [InlineData("nuget", "Microsoft.CodeAnalysis.*", null)]
    [InlineData("nuget", "Fable.Core", null)]
    [InlineData("docker", "dotnet/sdk", "version-update:semver-major")]
    public void What_must_stay_is_left_alone(string ecosystem, string dependency, string? onlyThese)
    {
        var ignored = s_updates.Single(u => u.Text("package-ecosystem") == ecosystem).List("ignore");

        var rule = Assert.Single(ignored, rule => rule.Text("dependency-name") == dependency);

        Assert.Equal(onlyThese is null ? [] : [onlyThese], rule.Children.TryGetValue("update-types", out var types) ? ((YamlSequenceNode)types).Select(t => t.ToString()) : []);
    }
}
