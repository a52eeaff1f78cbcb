using System.Text.RegularExpressions;

namespace ConcurrencyLab;

/// <summary>What the JIT of a child wrote about the methods of <see cref="CodeSamples"/>.</summary>
internal sealed partial class JitListing : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>What makes the JIT of a child write.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["DOTNET_JitDisasm"] = $"{typeof(CodeSamples).FullName}:*",
        ["DOTNET_JitStdOutFile"] = ListingPath,
        ["DOTNET_JitDisasmDiffable"] = "1",
    };

    private string ListingPath => Path.Combine(_folder.Path, "listing.txt");

    /// <summary>The instructions of a sample; none if the JIT of this environment does not write them.</summary>
    public IReadOnlyList<CodeLine> Read(CodeSample sample) => File.Exists(ListingPath) ? Read(File.ReadAllText(ListingPath), sample) : [];

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    internal static IReadOnlyList<CodeLine> Read(string listing, CodeSample sample)
    {
        var own = Heading().Split(listing).FirstOrDefault(part => part.StartsWith($"{typeof(CodeSamples).FullName}:{sample}(", StringComparison.Ordinal));
        return own is null ? [] : MachineCodeText.Clean(own);
    }

    [GeneratedRegex("^; Assembly listing for method ", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
