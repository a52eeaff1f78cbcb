namespace ConcurrencyLab;

/// <summary>コンパイラーが C# から作るもの。C# コンパイラーの中間言語（IL）と、JIT の機械語です。</summary>
public static class MachineCode
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly CodeSample[] Counting =
        [CodeSample.Increment, CodeSample.VolatileIncrement, CodeSample.InterlockedIncrement, CodeSample.InterlockedIncrementUsed];

    /// <summary>セルに書いたラムダ式の IL を読みます。<c>MachineCode.IntermediateLanguage(() => total++)</c></summary>
    /// <param name="code">調べるコード。結果を返さない形で書きます。実行はしません。</param>
    /// <exception cref="ArgumentException">コードの IL を読めないとき。</exception>
    public static IntermediateCode IntermediateLanguage(Action code)
    {
        Argument.NotNull(code);
        return new(IntermediateReader.Read(code.Method));
    }

    /// <summary>C#、IL、機械語を並べます。機械語は、このマシンのプロセッサー向けに最適化したもので、別のプロセスで作ります。</summary>
    /// <param name="samples">比べるコード。省くと、4 つの数え方。</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="CodeSample"/> の値ではないものがあるとき。</exception>
    /// <exception cref="InvalidOperationException">プロセスが失敗したとき。</exception>
    /// <exception cref="TimeoutException">プロセスが 20 秒以内に終わらないとき。プロセスは強制終了します。</exception>
    public static async Task<CodeComparison> CompareAsync(params CodeSample[] samples)
    {
        Argument.NotNull(samples);
        var chosen = samples.Length > 0 ? samples : Counting;
        if (chosen.Any(sample => !Enum.IsDefined(sample)))
            throw new ArgumentOutOfRangeException(nameof(samples), "CodeSample の値ではないものがあります。");
        using var jit = new JitListing();
        var processor = await Child.ReadAsync<string>(Limit, [CodeSamples.Role, .. chosen.Select(sample => $"{sample}")], jit.Environment).SingleAsync();
        return new CodeComparison(processor, [.. chosen.Select(sample => new ComparedCode(
            CodeSamples.SourceOf(sample), IntermediateReader.Read(CodeSamples.MethodOf(sample)), jit.Read(sample)))]);
    }
}
