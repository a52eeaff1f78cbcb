namespace Course.Tests;

/// <summary>Tests that end the server and start it again, one after another.</summary>
[CollectionDefinition]
public sealed class ServedAgain : ICollectionFixture<LearnersCourse>;
