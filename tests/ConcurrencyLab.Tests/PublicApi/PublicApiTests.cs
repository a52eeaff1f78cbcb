using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace ConcurrencyLab.Tests;

public sealed class PublicApiTests
{
    /// <summary>What a cell can type changes only on purpose: after a change that is meant, copy the received file over the approved one.</summary>
    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        var received = typeof(Lab).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").Trim();
        File.WriteAllText(FileNamed("received.txt"), received + "\n");

        Assert.True(File.ReadAllText(FileNamed("approved.txt")).ReplaceLineEndings("\n").Trim() == received,
            $"公開 API が変わりました。差分を見て、意図した変更なら、上書きしてください:\ncp {FileNamed("received.txt")} {FileNamed("approved.txt")}");
        File.Delete(FileNamed("received.txt"));
    }

    private static string FileNamed(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, $"PublicApi.{name}");
}
