namespace NotebookRunner.Tests;

/// <summary>Tests that run an engine in this process: the console belongs to one of them at a time.</summary>
[CollectionDefinition(Name)]
public sealed class OneEngineAtATime
{
    public const string Name = "Engine";
}
