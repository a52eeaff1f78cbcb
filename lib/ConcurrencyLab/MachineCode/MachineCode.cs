namespace ConcurrencyLab;

/// <summary>What compilers make of C#: the C# compiler's intermediate language (IL), and the JIT's machine code.</summary>
public static class MachineCode
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly CodeSample[] Counting =
        [CodeSample.Increment, CodeSample.VolatileIncrement, CodeSample.InterlockedIncrement, CodeSample.InterlockedIncrementUsed];

    /// <summary>The IL of a lambda of a cell: <c>MachineCode.IntermediateLanguage(() => total++)</c></summary>
    /// <param name="code">The code, without a result. It is not run.</param>
    /// <exception cref="ArgumentException">The code has no IL that can be read.</exception>
    public static IntermediateCode IntermediateLanguage(Action code)
    {
        Argument.NotNull(code);
        return new(IntermediateReader.Read(code.Method));
    }

    /// <summary>C#, IL and machine code side by side. The machine code is the optimised one of this machine's processor, made in a process of its own.</summary>
    /// <param name="samples">What to compare; nothing for the four ways of counting.</param>
    /// <exception cref="InvalidOperationException">The process failed.</exception>
    /// <exception cref="TimeoutException">The process did not end within 20 seconds; it was killed.</exception>
    public static async Task<CodeComparison> CompareAsync(params CodeSample[] samples)
    {
        Argument.NotNull(samples);
        var chosen = samples.Length > 0 ? samples : Counting;
        if (chosen.Any(sample => !Enum.IsDefined(sample)))
            throw new ArgumentOutOfRangeException(nameof(samples), "CodeSample の値ではないものがあります。");
        using var jit = new JitListing();
        var processor = await Child.ReadAsync<string>(Limit, [ChildRoles.CompileSamples, .. chosen.Select(sample => $"{sample}")], jit.Environment).SingleAsync();
        return new CodeComparison(processor, [.. chosen.Select(sample => new ComparedCode(
            CodeSamples.SourceOf(sample), IntermediateReader.Read(CodeSamples.MethodOf(sample)), jit.Read(sample)))]);
    }
}
