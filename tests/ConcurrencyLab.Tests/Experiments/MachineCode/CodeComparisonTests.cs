using System.Runtime.InteropServices;

namespace ConcurrencyLab.Tests;

public sealed class CodeComparisonTests
{
    private static readonly bool IsX64 = RuntimeInformation.ProcessArchitecture == Architecture.X64;

    [Fact(Timeout = 900_000)]
    public async Task Only_Interlocked_has_the_lock_prefix_on_x64()
    {
        Assert.SkipUnless(IsX64, "The names of the instructions are those of x64.");

        Assert.Equal("inc dword ptr", await OperationAsync(CodeSample.Increment));
        Assert.Equal("inc dword ptr", await OperationAsync(CodeSample.VolatileIncrement));
        Assert.Equal("lock inc dword ptr", await OperationAsync(CodeSample.InterlockedIncrement));
        Assert.Equal("lock xadd dword ptr", await OperationAsync(CodeSample.InterlockedIncrementUsed));
    }

    [Fact(Timeout = 900_000)]
    public async Task Every_way_of_counting_stands_there_in_three_languages()
    {
        var comparison = await MachineCode.CompareAsync();

        Assert.Equal($"{RuntimeInformation.ProcessArchitecture}", comparison.Processor);
        Assert.Equal(4, comparison.ToHtml().Split("<tr><th colspan").Length - 1);
        Assert.Equal(4, comparison.ToString().Split("機械語").Length - 1);
        Assert.Contains("return Interlocked.Increment(ref _count);", comparison.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("この環境の .NET は、機械語を見せません。", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_processor_and_a_missing_listing_are_said()
    {
        var comparison = new CodeComparison("Arm64", [new ComparedCode("count++;", [new("add")], [])]);

        Assert.Contains("この環境の CPU は Arm64 です。", comparison.ToString(), StringComparison.Ordinal);
        Assert.Contains("この環境の CPU は Arm64 です。", comparison.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("この環境の .NET は、機械語を見せません。", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_listing_is_reduced_to_instructions_and_the_labels_they_jump_to()
    {
        const string Listing = """
            ; Assembly listing for method ConcurrencyLab.CodeSamples:Increment():this (FullOpts)
            ; FullOpts code

            G_M000_IG01:                ;; offset=0x0000
                   lock     
                   inc      dword ptr [rdi]
            ; Total bytes of code 4

            ; Assembly listing for method ConcurrencyLab.CodeSamples:FlagLoop():this (FullOpts)
            ; FullOpts code

            G_M000_IG01:                ;; offset=0x0000
                   movzx    rax, byte  ptr [rdi+0x10]
                   align    [0 bytes for IG03]
             
            G_M000_IG03:                ;; offset=0x0008
                   test     eax, eax
                   je       SHORT G_M000_IG03
                   ret      
            ; Total bytes of code 14
            """;

        Assert.Equal(["lock inc dword ptr [rdi]"], JitListing.Read(Listing, CodeSample.Increment).Select(line => line.Code));
        Assert.Equal(
            ["movzx rax, byte ptr [rdi+0x10]", "L1:", "test eax, eax", "je SHORT L1", "ret"],
            JitListing.Read(Listing, CodeSample.FlagLoop).Select(line => line.Code));
        Assert.Equal("1 回だけメモリを読む", JitListing.Read(Listing, CodeSample.FlagLoop)[0].Comment);
        Assert.Empty(JitListing.Read(Listing, CodeSample.VolatileFlagLoop));
    }

    private static async Task<string> OperationAsync(CodeSample sample)
    {
        var text = (await MachineCode.CompareAsync(sample)).ToString();
        return text.Split('\n').Single(line => line.Contains("dword ptr [", StringComparison.Ordinal)).Split('[')[0].Trim();
    }
}
