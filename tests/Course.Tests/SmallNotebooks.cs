namespace Course.Tests;

/// <summary>Tests that run notebooks of a few cells, one after another.</summary>
[CollectionDefinition]
public sealed class SmallNotebooks;
