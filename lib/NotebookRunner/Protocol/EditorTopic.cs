namespace NotebookRunner;

/// <summary>What an editor may ask about a cell.</summary>
internal enum EditorTopic
{
    Completions,
    Hover,
    Signature,
    Diagnostics,
}
