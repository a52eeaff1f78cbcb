namespace NotebookRunner;

/// <summary>What a cell does, in the words of the page.</summary>
internal enum ServedState
{
    Idle,
    Queued,
    Running,
    Succeeded,
    Failed,
    Stopped,
}
