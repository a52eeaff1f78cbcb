namespace Course.Tests;

/// <summary>Tests with a server for each of them, one after another.</summary>
[CollectionDefinition]
public sealed class ServedAnew;
