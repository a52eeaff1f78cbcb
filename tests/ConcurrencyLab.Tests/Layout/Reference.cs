namespace ConcurrencyLab.Tests;

/// <summary>Something in one folder that names something in another one.</summary>
/// <param name="From">The folder.</param>
/// <param name="To">The other folder.</param>
/// <param name="Of">Which type or method names it.</param>
/// <param name="Named">What it names.</param>
internal sealed record Reference(string From, string To, string Of, string Named)
{
    public override string ToString() => $"{From} → {To}: {Of} names {Named}";
}
