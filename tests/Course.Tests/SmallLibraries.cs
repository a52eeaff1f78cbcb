namespace Course.Tests;

/// <summary>Tests that build small libraries, one after another.</summary>
[CollectionDefinition]
public sealed class SmallLibraries;
