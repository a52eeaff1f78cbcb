namespace ConcurrencyLab;

/// <summary>Effects that only optimised code shows. Cells are not optimised, so the code runs in a process of its own, compiled as in Release.</summary>
public static class ReleaseChild
{
    private static readonly TimeSpan FlagLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ChildLimit = TimeSpan.FromSeconds(20);

    /// <summary>One thread waits in <c>while (!stop) { }</c>, another one sets the flag; does the first one see it within a second?</summary>
    /// <param name="useVolatile">Whether the flag is a volatile field.</param>
    /// <exception cref="InvalidOperationException">The process failed.</exception>
    /// <exception cref="TimeoutException">The process did not end within 20 seconds; it was killed.</exception>
    public static async Task<FlagWait> WaitForFlagAsync(bool useVolatile = false)
    {
        var sample = useVolatile ? CodeSample.VolatileFlagLoop : CodeSample.FlagLoop;
        using var jit = new JitListing();
        var events = await Child.ReadAsync<FlagWaitEvent>(
            ChildLimit, [ChildRoles.WaitForFlag, $"{sample}", $"{FlagLimit.TotalMilliseconds}"], jit.Environment).ToListAsync();
        return new FlagWait(CodeSamples.SourceOf(sample), events, jit.Read(sample));
    }
}
