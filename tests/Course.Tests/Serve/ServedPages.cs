namespace Course.Tests;

/// <summary>Tests that look at pages of a server, one after another.</summary>
[CollectionDefinition]
public sealed class ServedPages : ICollectionFixture<LearnersCourse>;
