namespace ConcurrencyLab;

/// <summary>Says where an exception came from: a copy does not know its line, the code as it is does.</summary>
internal static class Thrown
{
    /// <param name="found">What the copy gave.</param>
    /// <param name="asItIs">Runs the code as it is; only after an exception.</param>
    public static CheckResult? At(CheckResult? found, Func<CheckResult?> asItIs) =>
        found is CheckResult.Threw { IsUncaught: false } && asItIs() is CheckResult.Threw located ? located : found;
}
