namespace Course.Tests;

/// <summary>Tests that write and run cells, one after another, with a server and kernels apart from those of the others.</summary>
[CollectionDefinition]
public sealed class ServedCells : ICollectionFixture<LearnersCourse>;
