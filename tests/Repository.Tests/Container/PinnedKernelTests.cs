using System.Text.Json;

namespace Repository.Tests;

public sealed class PinnedKernelTests
{
    /// <summary>The last kernel: nothing after it was published, and the course's rules were measured on it.</summary>
    internal const string Version = "1.0.712001";

    [Fact]
    public void The_kernel_is_pinned_to_its_last_version()
    {
        using var manifest = JsonDocument.Parse(Repo.TextOf(".config/dotnet-tools.json"));

        var kernel = manifest.RootElement.GetProperty("tools").GetProperty("microsoft.dotnet-interactive");

        Assert.Equal(Version, kernel.GetProperty("version").GetString());
    }
}
