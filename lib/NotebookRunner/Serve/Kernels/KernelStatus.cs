namespace NotebookRunner;

/// <summary>What a chapter's kernel does, and what the learner is told about it.</summary>
internal sealed record KernelStatus(string State, string Sentence);
