using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// The pieces of code themselves. Their fields belong to an object, as a cell's variables do, so that nothing but the operation
/// is left in the machine code; AggressiveOptimization, so that the first code is the optimised one, as it is in Release after a while.
/// </summary>
internal sealed class CodeSamples
{
    /// <summary>The name of the child that compiles them.</summary>
    public const string Role = "compile-samples";

    private const MethodImplOptions AtOnce = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    private int _count;
    private volatile int _volatileCount;
    private bool _stop;
    private volatile bool _volatileStop;

    public static MethodInfo MethodOf(CodeSample sample) => typeof(CodeSamples).GetMethod($"{sample}")!;

    public static string SourceOf(CodeSample sample) => sample switch
    {
        CodeSample.Increment => "int _count; … _count++;",
        CodeSample.VolatileIncrement => "volatile int _volatileCount; … _volatileCount++;",
        CodeSample.InterlockedIncrement => "int _count; … Interlocked.Increment(ref _count);",
        CodeSample.InterlockedIncrementUsed => "int _count; … return Interlocked.Increment(ref _count);",
        CodeSample.FlagLoop => "bool _stop; … while (!_stop) { }",
        CodeSample.VolatileFlagLoop => "volatile bool _volatileStop; … while (!_volatileStop) { }",
        _ => throw new ArgumentOutOfRangeException(nameof(sample), sample, "CodeSample の値ではありません。"),
    };

    /// <summary>Has the JIT compile samples, without running them, and tells for which processor it did.</summary>
    public static string Compile(IReadOnlyList<CodeSample> samples)
    {
        foreach (var sample in samples)
            RuntimeHelpers.PrepareMethod(MethodOf(sample).MethodHandle);
        return $"{System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture}";
    }

    public void Stop()
    {
        _stop = true;
        _volatileStop = true;
    }

    [MethodImpl(AtOnce)]
    public void Increment() => _count++;

    // What the compiler warns of is what is shown.
#pragma warning disable CS0420
    [MethodImpl(AtOnce)]
    public void VolatileIncrement() => _volatileCount++;
#pragma warning restore CS0420

    [MethodImpl(AtOnce)]
    public void InterlockedIncrement() => Interlocked.Increment(ref _count);

    [MethodImpl(AtOnce)]
    public int InterlockedIncrementUsed() => Interlocked.Increment(ref _count);

    [MethodImpl(AtOnce)]
    public void FlagLoop()
    {
        while (!_stop)
        {
        }
    }

    [MethodImpl(AtOnce)]
    public void VolatileFlagLoop()
    {
        while (!_volatileStop)
        {
        }
    }
}
