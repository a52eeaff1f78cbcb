using System.Runtime.InteropServices;

namespace ConcurrencyLab.Tests;

public sealed class ReleaseChildTests
{
    [Fact(Timeout = 900_000)]
    public async Task A_volatile_flag_is_seen()
    {
        var wait = await ReleaseChild.WaitForFlagAsync(useVolatile: true);

        Assert.True(wait.Ended);
        Assert.StartsWith("旗が立つと、ループは終わりました。", wait.ToString(), StringComparison.Ordinal);
    }

    // What the JIT makes of a plain flag is its own choice; that the result agrees with the machine code is not.
    [Fact(Timeout = 900_000)]
    public async Task A_plain_flag_that_is_read_once_is_not_seen_and_the_process_ends_all_the_same()
    {
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64, "The machine code is explained for x64 only.");

        var wait = await ReleaseChild.WaitForFlagAsync(useVolatile: false);

        Assert.Equal(wait.ToString().Contains("1 回だけメモリを読む", StringComparison.Ordinal), !wait.Ended);
        Assert.Contains("while (!_stop) { }", wait.ToHtml(), StringComparison.Ordinal);
    }
}
