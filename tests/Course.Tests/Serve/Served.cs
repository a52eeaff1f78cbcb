namespace Course.Tests;

/// <summary>The tests with a server, one after another: each has kernels, and a browser that draws their outputs.</summary>
[CollectionDefinition]
public sealed class Served : ICollectionFixture<LearnersCourse>;
