namespace ConcurrencyLab.Tests;

/// <summary>One service at a time: starting another one ends the one before, as in a notebook.</summary>
[CollectionDefinition(Name)]
public sealed class OneService
{
    public const string Name = "One service";
}
